using Akka.Actor;

namespace Akka.TestKit.TestActors;

/// <summary>Sends every message back to its sender.</summary>
public class SimpleEchoActor : ReceiveActor
{
    /// <summary>An actor that echoes.</summary>
    public SimpleEchoActor() => ReceiveAny(message => Sender.Tell(message));

    /// <summary>To make one with.</summary>
    public static Props Props() => Actor.Props.Create(() => new SimpleEchoActor());
}
