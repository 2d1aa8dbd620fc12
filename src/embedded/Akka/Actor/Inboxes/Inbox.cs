using Akka.Actor.Internal;

namespace Akka.Actor;

/// <summary>
/// A mailbox for code outside of actors. It keeps <c>akka.actor.inbox.inbox-size</c> messages and drops what comes then, and waits for
/// <c>akka.actor.inbox.default-timeout</c> unless told otherwise. Any number of threads may use it.
/// </summary>
/// <remarks>Its actor lives until the inbox is disposed of or the system ends. A predicate runs inside that actor: it must not block.</remarks>
public class Inbox : IInboxable, IDisposable
{
    private static int _count;

    private readonly ActorSystem _system;
    private readonly TimeSpan _defaultTimeout;

    private Inbox(ActorSystem system, IActorRef receiver, TimeSpan defaultTimeout)
    {
        _system = system;
        _defaultTimeout = defaultTimeout;
        Receiver = receiver;
    }

    /// <inheritdoc/>
    public IActorRef Receiver { get; }

    /// <summary>Makes an inbox.</summary>
    public static Inbox Create(ActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var config = system.Settings.Config;
        var size = config.GetInt("akka.actor.inbox.inbox-size");
        var receiver = ((ActorSystemImpl)system).SystemActorOf(
            Props.Create(() => new InboxActor(size)), $"inbox-{Interlocked.Increment(ref _count)}");
        return new Inbox(system, receiver, config.GetTimeSpan("akka.actor.inbox.default-timeout"));
    }

    /// <summary>Lets the inbox get <see cref="Terminated"/> when an actor stops.</summary>
    public IActorRef Watch(IActorRef subject)
    {
        Receiver.Tell(new InboxWatch(subject, null));
        return subject;
    }

    /// <summary>Lets the inbox get <paramref name="message"/> when an actor stops.</summary>
    public IActorRef WatchWith(IActorRef subject, object message)
    {
        Receiver.Tell(new InboxWatch(subject, message));
        return subject;
    }

    /// <summary>Takes a <see cref="Watch"/> back.</summary>
    public IActorRef Unwatch(IActorRef subject)
    {
        Receiver.Tell(new InboxUnwatch(subject));
        return subject;
    }

    /// <inheritdoc/>
    public void Send(IActorRef actorRef, object message) => actorRef.Tell(message, Receiver);

    /// <inheritdoc/>
    public object Receive() => Receive(_defaultTimeout);

    /// <inheritdoc/>
    public object Receive(TimeSpan timeout) => Await(Request(null, timeout));

    /// <inheritdoc/>
    public object ReceiveWhere(Predicate<object> predicate) => ReceiveWhere(predicate, _defaultTimeout);

    /// <inheritdoc/>
    public object ReceiveWhere(Predicate<object> predicate, TimeSpan timeout) => Await(Request(predicate, timeout));

    /// <inheritdoc/>
    public Task<object> ReceiveAsync() => ReceiveAsync(_defaultTimeout);

    /// <inheritdoc/>
    public Task<object> ReceiveAsync(TimeSpan timeout) => Ask(Request(null, timeout));

    /// <summary>Stops the inbox's actor. What is in the inbox is lost.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the inbox's actor.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) _system.Stop(Receiver);
    }

    private InboxRequest Request(Predicate<object>? predicate, TimeSpan timeout) =>
        new(predicate, timeout, _system.Scheduler.MonotonicClock);

    private Task<object> Ask(InboxRequest request) => Receiver.Ask<object>(request, Timeout.InfiniteTimeSpan);

    private object Await(InboxRequest request)
    {
        var answer = Ask(request);
        if (!answer.Wait(request.Timeout))
        {
            // Or else the next message would go to nobody.
            Receiver.Tell(new InboxWithdrawal(request));
            throw TooLate(request, null);
        }

        return answer.Result is Status.Failure { Cause: TimeoutException cause } ? throw TooLate(request, cause) : answer.Result;
    }

    private TimeoutException TooLate(InboxRequest request, Exception? cause) =>
        new($"Inbox {Receiver.Path} didn't receive a response message in specified timeout {request.Timeout}", cause);
}
