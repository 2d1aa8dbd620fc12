using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>An acknowledgement that says of what.</summary>
public sealed class UdpAck(string id) : Udp.Event
{
    public string Id { get; } = id;

    public override string ToString() => $"Ack({Id})";
}
