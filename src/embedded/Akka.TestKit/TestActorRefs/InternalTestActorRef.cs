using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Dispatch;

namespace Akka.TestKit.Internal;

/// <summary>The ref of an actor whose instance can be got at and that can be made to handle a message at once.</summary>
public partial class InternalTestActorRef : LocalActorRef
{
    private static long _names;

    private InternalTestActorRef(
        ActorSystemImpl system,
        Props props,
        MessageDispatcher dispatcher,
        MailboxType mailboxType,
        IInternalActorRef supervisor,
        ActorPath path)
        : base(system, props, dispatcher, mailboxType, supervisor, path)
    {
    }

    /// <summary>The actor's instance. An actor that starts on another thread is waited for, <c>akka.test.default-timeout</c> at most.</summary>
    /// <exception cref="IllegalActorStateException">It has terminated, or it has none: its constructor failed.</exception>
    public object UnderlyingActor
    {
        get
        {
            if (IsTerminated)
                throw new IllegalActorStateException($"Underlying actor is terminated: {Path}");
            return GetTestActorCell().Actor ?? AskForActor();
        }
    }

    /// <summary>A name that no actor can be given otherwise: <c>$$a</c>, <c>$$b</c>.</summary>
    public static string CreateUniqueName() => $"${ActorNames.Automatic(Interlocked.Increment(ref _names) - 1)}";

    /// <summary>
    /// Makes an actor under <paramref name="supervisor"/>, or under <c>/user</c>; without a dispatcher of its own it runs on
    /// <see cref="CallingThreadDispatcher"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The supervisor is not an actor of this process.</exception>
    /// <exception cref="InvalidActorNameException">The name is illegal or taken.</exception>
    public static InternalTestActorRef Create(ActorSystem system, Props props, IActorRef? supervisor = null, string? name = null)
    {
        if (name is not null)
            ActorNames.Check(name);
        name ??= CreateUniqueName();
        if (props.Deploy.Dispatcher == Deploy.NoDispatcherGiven)
            props = props.WithDispatcher(CallingThreadDispatcher.Id);

        // Not made by the parent's ActorOf: an actor made by the parent's own code would start when the parent gets to it.
        var parent = CellOf(supervisor ?? ((ExtendedActorSystem)system).Guardian);
        parent.ReserveChild(name);
        InternalTestActorRef actor;
        try
        {
            var dispatcher = system.Dispatchers.Lookup(props.Dispatcher);
            var mailbox = system.Mailboxes.GetMailboxType(props, dispatcher.Configurator.Config);
            var path = new ChildActorPath(parent.Self.Path, name, ActorNames.NewUid());
            actor = new InternalTestActorRef((ActorSystemImpl)system, props, dispatcher, mailbox, (IInternalActorRef)parent.Self, path);
        }
        catch
        {
            parent.UnreserveChild(name);
            throw;
        }

        var kept = parent.InitChild(actor);
        actor.Start();
        if (kept?.Dying == true)
            actor.Stop();
        return actor;
    }

    /// <summary>Has the actor handle a message at once, past its mailbox; what it throws gets here instead of to its supervisor.</summary>
    public void Receive(object message, IActorRef? sender = null) =>
        Cell.UseThreadContext(() => Cell.ReceiveMessageForTest(EnvelopeOf(message, sender)));

    /// <summary>
    /// Like <see cref="Receive"/>, but ends when an asynchronous handler has. What that throws after an await gets to the supervisor too.
    /// </summary>
    public async Task ReceiveAsync(object message, IActorRef? sender = null)
    {
        var cell = GetTestActorCell();
        await cell.UseThreadContextAsync(() => cell.ReceiveMessageForTestAsync(EnvelopeOf(message, sender)));
    }

    /// <summary>Makes the actor watch <paramref name="subject"/>.</summary>
    public void Watch(IActorRef subject) => Cell.Watch(subject);

    /// <summary>Makes the actor stop watching <paramref name="subject"/>.</summary>
    public void Unwatch(IActorRef subject) => Cell.Unwatch(subject);

    /// <summary>Names the actor.</summary>
    public override string ToString() => $"TestActor[{Path}]";

    /// <summary>The cell behind the ref.</summary>
    protected TestActorCell GetTestActorCell() => (TestActorCell)Cell;

    /// <inheritdoc />
    protected override ActorCell NewActorCell(
        ActorSystemImpl system,
        IInternalActorRef self,
        Props props,
        MessageDispatcher dispatcher,
        IInternalActorRef supervisor) =>
        new TestActorCell(system, self, props, dispatcher, supervisor);

    private static ActorCell CellOf(IActorRef actor) => actor switch
    {
        IActorStandIn standIn => CellOf(standIn.Ref),
        ActorRefWithCell { Underlying: ActorCell cell } => cell,
        _ => throw new ArgumentException($"The actor {actor} is not an actor of this process, so it can't supervise a test actor."),
    };

    private Envelope EnvelopeOf(object message, IActorRef? sender) =>
        new(message, sender.IsNobody() ? System.DeadLetters : sender!, System);

    private ActorBase AskForActor()
    {
        try
        {
            return this.Ask<ActorBase>(InternalGetActor.Instance, TestKitExtension.For(System).DefaultTimeout).GetAwaiter().GetResult();
        }
        catch (AskTimeoutException)
        {
            throw new IllegalActorStateException($"The actor {Path} has no instance: its constructor failed.");
        }
    }
}
