using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>An acknowledgement that says of what.</summary>
public sealed class Ack(int id) : Tcp.Event
{
    public int Id { get; } = id;

    public override string ToString() => $"Ack({Id})";
}
