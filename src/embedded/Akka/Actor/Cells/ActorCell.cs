using Akka.Actor.Internal;
using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>
/// The runtime of one actor: its mailbox, instance, behaviours, children and watches. What an actor sees of it is <see cref="IActorContext"/>.
/// </summary>
/// <remarks>
/// All of it belongs to the actor's own thread of execution, apart from sending to the mailbox and looking at the children.
/// </remarks>
public partial class ActorCell : IUntypedActorContext, ICell
{
    /// <summary>The uid of a path whose incarnation is not known.</summary>
    public const int UndefinedUid = 0;

    private readonly IInternalActorRef _self;
    private readonly ActorSystemImpl _system;
    private Mailbox _mailbox = null!;
    private ActorBase? _actor;
    private BehaviorStack _behaviors;
    private Envelope _current;
    private CellPhase _phase;

    /// <summary>Makes the cell of an actor that does not run yet.</summary>
    public ActorCell(
        ActorSystemImpl system, IInternalActorRef self, Props props, MessageDispatcher dispatcher, IInternalActorRef parent)
    {
        _system = system;
        _self = self;
        Props = props;
        Dispatcher = dispatcher;
        Parent = parent;
    }

    /// <inheritdoc cref="IActorContext.Self"/>
    public IActorRef Self => _self;

    /// <inheritdoc cref="IActorContext.Sender"/>
    public IActorRef Sender => _current.Sender ?? _system.DeadLetters;

    /// <inheritdoc cref="IActorContext.System"/>
    public ActorSystem System => _system;

    /// <inheritdoc/>
    public ActorSystemImpl SystemImpl => _system;

    /// <inheritdoc/>
    public Props Props { get; }

    /// <inheritdoc cref="IActorContext.Parent"/>
    public IInternalActorRef Parent { get; }

    IActorRef IActorContext.Parent => Parent;

    /// <inheritdoc/>
    public MessageDispatcher Dispatcher { get; }

    /// <summary>Where the actor's messages wait; after its end, the system's <see cref="Mailboxes.DeadLetterMailbox"/>.</summary>
    public Mailbox Mailbox => _mailbox.IsClosed ? _system.Mailboxes.DeadLetterMailbox : _mailbox;

    /// <summary>The mailbox of its own, which goes on passing late messages to the dead letters.</summary>
    internal Mailbox OwnMailbox => _mailbox;

    /// <summary>The message in hand, or null.</summary>
    public object CurrentMessage => _current.Message;

    /// <summary>Counts the messages handled, so that two of them are never taken for the same.</summary>
    public int CurrentEnvelopeId { get; private set; }

    /// <inheritdoc/>
    public bool IsLocal => true;

    /// <inheritdoc/>
    public bool HasMessages => _mailbox.HasMessages;

    /// <inheritdoc/>
    public int NumberOfMessages => _mailbox.NumberOfMessages;

    /// <inheritdoc/>
    public bool IsTerminated => _mailbox.IsClosed;

    internal ActorBase? Actor => _actor;

    internal CellPhase Phase => _phase;

    /// <summary>The ref of the actor that runs on this thread, or <see cref="ActorRefs.NoSender"/>.</summary>
    public static IActorRef GetCurrentSelfOrNoSender() => InternalCurrentActorCellKeeper.Current?._self ?? ActorRefs.NoSender;

    /// <summary>The sender of the message in hand on this thread, or <see cref="ActorRefs.NoSender"/>.</summary>
    public static IActorRef GetCurrentSenderOrNoSender() => InternalCurrentActorCellKeeper.Current?.Sender ?? ActorRefs.NoSender;

    /// <summary>Makes the mailbox. Nothing runs before <see cref="Start"/>.</summary>
    public void Init(bool sendSupervise, MailboxType mailboxType)
    {
        _mailbox = new Mailbox(mailboxType.Create(_self, _system));
        _mailbox.SetActor(this);
        _mailbox.EnqueueSystem(new Akka.Dispatch.SysMsg.Create());
    }

    /// <inheritdoc/>
    public virtual void Start() => Dispatcher.Attach(this);

    /// <inheritdoc/>
    public void Become(Receive receive) => _behaviors.Replace(receive);

    /// <inheritdoc/>
    public void BecomeStacked(Receive receive) => _behaviors.Push(receive);

    void IUntypedActorContext.Become(UntypedReceive receive) => Become(receive);

    void IUntypedActorContext.BecomeStacked(UntypedReceive receive) => BecomeStacked(receive);

    /// <inheritdoc/>
    public void UnbecomeStacked() => _behaviors.Pop();

    /// <inheritdoc cref="IActorRefFactory.ActorSelection(string)"/>
    public ActorSelection ActorSelection(string path) => ActorRefFactoryShared.ActorSelection(path, _system, _self);

    /// <inheritdoc cref="IActorRefFactory.ActorSelection(ActorPath)"/>
    public ActorSelection ActorSelection(ActorPath path) => ActorRefFactoryShared.ActorSelection(path, _system);

    /// <summary>Runs an action as if the actor ran on this thread.</summary>
    public void UseThreadContext(Action action)
    {
        var outer = InternalCurrentActorCellKeeper.Current;
        InternalCurrentActorCellKeeper.Current = this;
        try
        {
            action();
        }
        finally
        {
            InternalCurrentActorCellKeeper.Current = outer;
        }
    }

    internal void Become(UntypedReceive receive) => _behaviors.Replace(Handling(receive));

    internal void BecomeStacked(UntypedReceive receive) => _behaviors.Push(Handling(receive));

    private static Receive Handling(UntypedReceive receive) => message =>
    {
        receive(message);
        return true;
    };
}
