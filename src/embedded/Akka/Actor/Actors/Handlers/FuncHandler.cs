namespace Akka.Actor.Internal;

/// <summary>Handles messages of a type as far as it wants to.</summary>
internal sealed class FuncHandler<T>(Func<T, bool> handler) : MessageHandler(typeof(T), true)
{
    internal override bool TryHandle(object message) => handler((T)message);
}
