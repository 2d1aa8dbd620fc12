namespace Akka.Actor;

/// <summary>A mailbox for code outside of actors: it has a ref, keeps what is sent to it, and hands it out when asked.</summary>
public interface IInboxable : ICanWatch
{
    /// <summary>Where to send messages.</summary>
    IActorRef Receiver { get; }

    /// <summary>Takes the next message; blocks until there is one.</summary>
    /// <exception cref="TimeoutException">None came within the default timeout.</exception>
    object Receive();

    /// <summary>Takes the next message; blocks until there is one.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    object Receive(TimeSpan timeout);

    /// <summary>Takes the next message, or a <see cref="Status.Failure"/> with a <see cref="TimeoutException"/> if none comes within the
    /// default timeout.</summary>
    Task<object> ReceiveAsync();

    /// <summary>Takes the next message, or a <see cref="Status.Failure"/> with a <see cref="TimeoutException"/> if none comes in time.</summary>
    Task<object> ReceiveAsync(TimeSpan timeout);

    /// <summary>Takes the next message that meets a condition, and leaves the others; blocks until there is one.</summary>
    /// <exception cref="TimeoutException">None came within the default timeout.</exception>
    object ReceiveWhere(Predicate<object> predicate);

    /// <summary>Takes the next message that meets a condition, and leaves the others; blocks until there is one.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    object ReceiveWhere(Predicate<object> predicate, TimeSpan timeout);

    /// <summary>Sends a message, with the <see cref="Receiver"/> as its sender, so that answers come here.</summary>
    void Send(IActorRef target, object message);
}
