namespace Akka.Actor;

/// <summary>An actor has restarted: the new instance's PostRestart is done.</summary>
public sealed class ActorRestarted : IActorTelemetryEvent
{
    internal ActorRestarted(IActorRef subject, Type actorType, Exception reason)
    {
        Subject = subject;
        ActorType = actorType;
        Reason = reason;
    }

    /// <inheritdoc/>
    public IActorRef Subject { get; }

    /// <inheritdoc/>
    public Type ActorType { get; }

    /// <summary>The failure because of which it was restarted.</summary>
    public Exception Reason { get; }
}
