using System.Net.Sockets;
using System.Threading.Channels;

namespace AkkaSockets.Channels.Tests.Support;

/// <summary>Records what a datagram channel says, in order: "readable", or the outcome of a send.</summary>
internal sealed class RecordingDatagramSink : IDatagramChannelSink
{
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();

    public async Task<string> Next() => await _events.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    public bool HeardNothingMore() => !_events.Reader.TryRead(out _);

    public void OnReadable() => _events.Writer.TryWrite("readable");

    public void OnSent(SocketError error) => _events.Writer.TryWrite(error.ToString());
}
