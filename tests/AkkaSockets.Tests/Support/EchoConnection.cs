using System.Buffers;

namespace AkkaSockets.Tests;

/// <summary>Greets, then echoes; the smallest complete connection actor.</summary>
public sealed class EchoConnection(ConnectionContext connection, string greeting = "Hello World") : ConnectionActor(connection)
{
    protected override void OnOpened() => Write(greeting);

    protected override void OnReceived(ReadOnlySequence<byte> data) => Write(data);
}
