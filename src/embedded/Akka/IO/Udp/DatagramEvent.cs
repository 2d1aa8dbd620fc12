using Akka.Actor;
using Akka.Event;

namespace Akka.IO;

/// <summary>What a datagram actor tells itself. There is one object of each kind.</summary>
internal sealed class DatagramEvent : INoSerializationVerificationNeeded, IDeadLetterSuppression
{
    /// <summary>It is the actor's turn to read.</summary>
    public static readonly DatagramEvent Readable = new(nameof(Readable));

    /// <summary>The datagram that had to wait was sent, or was not: the <see cref="DatagramSink"/> knows.</summary>
    public static readonly DatagramEvent Sent = new(nameof(Sent));

    private readonly string _name;

    private DatagramEvent(string name) => _name = name;

    public override string ToString() => $"DatagramEvent({_name})";
}
