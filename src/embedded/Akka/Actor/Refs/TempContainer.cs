using System.Collections.Concurrent;

namespace Akka.Actor;

/// <summary>The refs below <c>/temp</c>: those that wait for one answer.</summary>
internal sealed class TempContainer(IActorRefProvider provider, IInternalActorRef parent, ActorPath path) : MinimalActorRef
{
    private readonly ConcurrentDictionary<string, IInternalActorRef> _refs = new(StringComparer.Ordinal);

    public override ActorPath Path { get; } = path;

    public override IActorRefProvider Provider { get; } = provider;

    public override IInternalActorRef Parent { get; } = parent;

    public override IActorRef GetChild(IReadOnlyList<string> name)
    {
        if (name.Count == 0) return this;
        return name.Count == 1 && _refs.TryGetValue(ActorNames.SplitUid(name[0]).Name, out var found) ? found : ActorRefs.Nobody;
    }

    internal void Add(string name, IInternalActorRef actorRef) => _refs[name] = actorRef;

    internal void Remove(string name) => _refs.TryRemove(name, out _);
}
