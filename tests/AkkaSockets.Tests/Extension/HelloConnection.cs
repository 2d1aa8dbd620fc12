using System.Buffers;

namespace AkkaSockets.Tests.Extension;

/// <summary>A handler that a configuration can name.</summary>
public sealed class HelloConnection(ConnectionContext connection) : ConnectionActor(connection)
{
    protected override void OnOpened() => Write("Hello");

    protected override void OnReceived(ReadOnlySequence<byte> data) => Write(data);
}
