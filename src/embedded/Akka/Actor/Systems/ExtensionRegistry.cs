using System.Collections.Concurrent;

namespace Akka.Actor.Internal;

/// <summary>The extensions of a system. Each is made once, by the thread that asks first; others wait for it.</summary>
internal sealed class ExtensionRegistry(ExtendedActorSystem system)
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _extensions = new();

    internal object GetOrMake(IExtensionId id)
    {
        var lazy = _extensions.GetOrAdd(id.ExtensionType, static (_, state) => new Lazy<object>(() => state.id.CreateExtension(state.system)), (id, system));
        try
        {
            return lazy.Value;
        }
        catch
        {
            // The next one who asks shall try again.
            _extensions.TryRemove(new KeyValuePair<Type, Lazy<object>>(id.ExtensionType, lazy));
            throw;
        }
    }

    internal bool TryGet(Type type, out object extension)
    {
        extension = null!;
        if (!_extensions.TryGetValue(type, out var lazy)) return false;
        extension = lazy.Value;
        return true;
    }
}
