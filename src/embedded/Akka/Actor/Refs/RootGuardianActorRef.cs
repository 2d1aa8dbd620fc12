using System.Collections.Concurrent;
using Akka.Actor.Internal;
using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>The root of the tree. Has, besides its children, names for what is no actor: <c>temp</c>, <c>deadLetters</c>.</summary>
public class RootGuardianActorRef : LocalActorRef
{
    private readonly ConcurrentDictionary<string, IInternalActorRef> _extraNames = new(StringComparer.Ordinal);

    /// <summary>Makes the root.</summary>
    public RootGuardianActorRef(
        ActorSystemImpl system,
        Props props,
        MessageDispatcher dispatcher,
        MailboxType mailboxType,
        IInternalActorRef supervisor,
        ActorPath path,
        IInternalActorRef deadLetters,
        IReadOnlyDictionary<string, IInternalActorRef> extraNames)
        : base(system, props, dispatcher, mailboxType, supervisor, path)
    {
        _extraNames["deadLetters"] = deadLetters;
        foreach (var (name, actor) in extraNames) _extraNames[name] = actor;
    }

    /// <summary>Itself.</summary>
    public override IInternalActorRef Parent => this;

    /// <inheritdoc/>
    public override IInternalActorRef GetSingleChild(string name) =>
        _extraNames.TryGetValue(name, out var extra) ? extra : base.GetSingleChild(name);

    /// <summary>Puts the container of temporary refs at <c>/temp</c>.</summary>
    public void SetTempContainer(IInternalActorRef tempContainer) => AddExtraName("temp", tempContainer);

    internal void AddExtraName(string name, IInternalActorRef actor) => _extraNames[name] = actor;
}
