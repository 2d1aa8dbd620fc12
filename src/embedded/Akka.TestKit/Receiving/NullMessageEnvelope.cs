using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Stands for a receive that got nothing.</summary>
public sealed class NullMessageEnvelope : MessageEnvelope
{
    /// <summary>The one instance.</summary>
    public static NullMessageEnvelope Instance = new();

    private NullMessageEnvelope()
    {
    }

    /// <summary>There is none.</summary>
    /// <exception cref="IllegalActorStateException">Always.</exception>
    public override object Message => throw NothingReceived();

    /// <summary>There is none.</summary>
    /// <exception cref="IllegalActorStateException">Always.</exception>
    public override IActorRef Sender => throw NothingReceived();

    /// <summary>Says that there is no message.</summary>
    public override string ToString() => "<no message>";

    private static IllegalActorStateException NothingReceived() => new("last receive did not get a message");
}
