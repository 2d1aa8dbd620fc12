namespace Akka.Actor;

/// <summary>
/// What happened to an actor. Published on the event stream when <c>akka.actor.telemetry.enabled</c> is on: by each actor of the system,
/// so it costs.
/// </summary>
public interface IActorTelemetryEvent : INoSerializationVerificationNeeded, INotInfluenceReceiveTimeout
{
    /// <summary>The actor.</summary>
    IActorRef Subject { get; }

    /// <summary>Its class, as its props have it.</summary>
    Type ActorType { get; }
}
