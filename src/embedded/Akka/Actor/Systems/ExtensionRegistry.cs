using System.Collections.Concurrent;

namespace Akka.Actor.Internal;

/// <summary>The extensions of a system. Each is made once, by the thread that asks first; others wait for it.</summary>
internal sealed class ExtensionRegistry(ExtendedActorSystem system)
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _extensions = new();

    internal object GetOrMake(IExtensionId id)
    {
        // What keeps it from being made is kept as well: whoever asks later is told that, not what the first attempt has left behind.
        return _extensions.GetOrAdd(id.ExtensionType, static (_, state) => new Lazy<object>(() => state.id.CreateExtension(state.system)), (id, system)).Value;
    }

    internal bool TryGet(Type type, out object extension)
    {
        extension = null!;
        if (!_extensions.TryGetValue(type, out var lazy)) return false;
        extension = lazy.Value;
        return true;
    }
}
