namespace Akka.Actor.Internal;

/// <summary>Handles messages of a type known at run time as far as it wants to.</summary>
internal sealed class TypedFuncHandler(Type type, Func<object, bool> handler) : MessageHandler(type, true)
{
    internal override bool TryHandle(object message) => handler(message);
}
