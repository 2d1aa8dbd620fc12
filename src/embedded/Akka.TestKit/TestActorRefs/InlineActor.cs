using Akka.Actor;
using Akka.Dispatch;

namespace Akka.TestKit.Internal;

/// <summary>An actor that runs on the thread that sends to it, and whose instance can be got at.</summary>
internal sealed class InlineActor
{
    private volatile ActorBase? _instance;

    public InlineActor(ActorSystem system, Props props, IActorRef? supervisor, string? name)
    {
        if (props.Dispatcher == Dispatchers.DefaultDispatcherId)
            props = props.WithDispatcher(CallingThreadDispatcher.Id);

        // Made by the parent's cell itself: an actor made by the parent's own code would start when the parent gets to it.
        Ref = (IInternalActorRef)CellOf(supervisor ?? ((ExtendedActorSystem)system).Guardian)
            .ActorOf(new CapturingProps(props, actor => _instance = actor), name);
    }

    public IInternalActorRef Ref { get; }

    public ActorBase Instance
    {
        get
        {
            if (Ref.IsTerminated)
                throw new IllegalActorStateException($"Underlying actor is terminated: {Ref}.");
            return _instance ?? throw new IllegalActorStateException($"The actor {Ref} has no instance: its constructor failed.");
        }
    }

    /// <summary>Has the actor handle a message at once, past its mailbox; what it throws gets here instead of to its supervisor.</summary>
    public void Receive(object message, IActorRef? sender)
    {
        var cell = CellOf(Ref);
        cell.UseThreadContext(() => cell.ReceiveMessageForTest(EnvelopeOf(message, sender, cell)));
    }

    /// <summary>
    /// Like <see cref="Receive"/>, but awaits an asynchronous handler. What that throws after an await gets to the supervisor, and here too.
    /// </summary>
    public async Task ReceiveAsync(object message, IActorRef? sender)
    {
        var cell = CellOf(Ref);
        var handled = Task.CompletedTask;
        cell.UseThreadContext(() => handled = cell.ReceiveMessageForTestAsync(EnvelopeOf(message, sender, cell)));
        await handled;
    }

    /// <summary>Runs as part of the actor.</summary>
    public void Run(Action action) => CellOf(Ref).UseThreadContext(action);

    public void Watch(IActorRef subject) => CellOf(Ref).Watch(subject);

    public void Unwatch(IActorRef subject) => CellOf(Ref).Unwatch(subject);

    private static Envelope EnvelopeOf(object message, IActorRef? sender, ActorCell cell) =>
        new(message, sender ?? cell.System.DeadLetters, cell.System);

    private static ActorCell CellOf(IActorRef actor) => actor switch
    {
        TestProbe probe => CellOf(probe.Ref),
        ActorRefWithCell { Underlying: ActorCell cell } => cell,
        _ => throw new ArgumentException($"The actor {actor} is not an actor of this process, so it can't supervise a test actor."),
    };
}
