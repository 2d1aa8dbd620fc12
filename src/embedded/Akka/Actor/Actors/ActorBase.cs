using Akka.Actor.Internal;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// Base of all actors. An actor handles one message at a time; made by <see cref="IActorRefFactory.ActorOf"/>, never by <c>new</c>.
/// </summary>
public abstract class ActorBase : IInternalActor
{
    private readonly ActorCell _cell;

    /// <summary>For subclasses.</summary>
    /// <exception cref="ActorInitializationException">The actor is made by <c>new</c>.</exception>
    protected ActorBase()
    {
        _cell = InternalCurrentActorCellKeeper.Current ?? throw new ActorInitializationException(
            $"An actor of type {GetType()} can't be made by 'new'; use ActorOf of a system or context, with Props.");
        _cell.Adopt(this);
    }

    IActorContext IInternalActor.ActorContext => _cell;

    /// <summary>The behaviour that handles nothing.</summary>
    protected static Receive EmptyReceive { get; } = static _ => false;

    /// <summary>The context of the actor that runs on this thread.</summary>
    /// <exception cref="NotSupportedException">No actor runs on this thread.</exception>
    protected static IActorContext Context => InternalCurrentActorCellKeeper.Current ?? throw NoContext();

    /// <summary>The actor's own ref.</summary>
    protected IActorRef Self => _cell.Self;

    /// <summary>Who sent the message in hand; the system's dead letters if nobody did.</summary>
    protected IActorRef Sender => _cell.Sender;

    internal ActorCell Cell => _cell;

    /// <summary>Handles a message; false means that it is not handled.</summary>
    protected abstract bool Receive(object message);

    /// <summary>Hands a message to the present behaviour. Override to see all messages before it does.</summary>
    protected virtual bool AroundReceive(Receive receive, object message)
    {
        if (receive(message)) return true;
        Unhandled(message);
        return false;
    }

    /// <summary>Called for messages that the behaviour does not handle: publishes <see cref="UnhandledMessage"/>.</summary>
    /// <exception cref="DeathPactException">The message is <see cref="Terminated"/>.</exception>
    protected virtual void Unhandled(object message)
    {
        if (message is Terminated terminated) throw new DeathPactException(terminated.ActorRef);
        _cell.System.EventStream.Publish(new UnhandledMessage(message, Sender, Self));
    }

    /// <summary>Replaces the behaviour, and the ones below it.</summary>
    protected void Become(Receive receive) => _cell.Become(receive);

    /// <summary>Puts a behaviour on top of the present one.</summary>
    protected void BecomeStacked(Receive receive) => _cell.BecomeStacked(receive);

    /// <summary>Goes back to the behaviour below; the first one stays.</summary>
    protected void UnbecomeStacked() => _cell.UnbecomeStacked();

    /// <summary>Asks for <see cref="ReceiveTimeout"/> after each such time without a message; null switches it off.</summary>
    protected void SetReceiveTimeout(TimeSpan? timeout) => _cell.SetReceiveTimeout(timeout);

    /// <summary>How failures of the children are treated: by default, restarted.</summary>
    protected virtual SupervisorStrategy SupervisorStrategy() => Akka.Actor.SupervisorStrategy.DefaultStrategy;

    /// <summary>Called before the first message.</summary>
    protected virtual void PreStart()
    {
    }

    /// <summary>Called after the last message, when all children are gone.</summary>
    protected virtual void PostStop()
    {
    }

    /// <summary>Called on the old instance before it is replaced: by default stops the children and calls <see cref="PostStop"/>.</summary>
    /// <param name="reason">The failure.</param>
    /// <param name="message">The message at which it happened, or null.</param>
    protected virtual void PreRestart(Exception reason, object message)
    {
        _cell.StopAllChildren();
        PostStop();
    }

    /// <summary>Called on the new instance: by default calls <see cref="PreStart"/>.</summary>
    protected virtual void PostRestart(Exception reason) => PreStart();

    /// <summary>Calls <see cref="PreStart"/>.</summary>
    public virtual void AroundPreStart() => PreStart();

    /// <summary>Ends the timers, then calls <see cref="PostStop"/>.</summary>
    public virtual void AroundPostStop()
    {
        _cell.CancelTimers();
        PostStop();
    }

    /// <summary>Ends the timers, then calls <see cref="PreRestart"/>.</summary>
    public virtual void AroundPreRestart(Exception cause, object message)
    {
        _cell.CancelTimers();
        PreRestart(cause, message);
    }

    /// <summary>Calls <see cref="PostRestart"/>.</summary>
    public virtual void AroundPostRestart(Exception cause, object message) => PostRestart(cause);

    /// <summary>The behaviour that a new instance begins with.</summary>
    internal virtual Receive InitialBehavior() => Receive;

    internal bool Dispatch(Receive behavior, object message) => AroundReceive(behavior, message);

    internal SupervisorStrategy OwnSupervisorStrategy() => SupervisorStrategy();

    internal static NotSupportedException NoContext() => new(
        "There is no active ActorContext on this thread; most likely it was used after an await with ConfigureAwait(false), or in another task.");
}
