using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace AkkaSockets.Channels.Tests.Support;

/// <summary>Records what a channel says, in order: received text, "end", "sent" or the name of an error.</summary>
internal sealed class RecordingSink : IByteChannelSink
{
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();

    public List<ArraySegment<byte>> Received { get; } = [];

    /// <summary>Called for received bytes instead of recording them.</summary>
    public Action<byte[]>? WhenReceived { get; set; }

    public async Task<string> Next() => await _events.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    /// <summary>The next event that is not "sent".</summary>
    public async Task<string> NextButSent()
    {
        string next;
        do
            next = await Next();
        while (next == "sent");
        return next;
    }

    public bool TryNext(out string? next) => _events.Reader.TryRead(out next);

    public bool HeardNothingMore() => !_events.Reader.TryRead(out _);

    public void OnReceived(ref ReceivedBytes bytes)
    {
        var taken = bytes.Take();
        if (WhenReceived is { } action)
        {
            action([.. taken]);
            return;
        }

        lock (Received)
            Received.Add(taken);
        _events.Writer.TryWrite(Encoding.UTF8.GetString(taken));
    }

    public void OnEndOfStream() => _events.Writer.TryWrite("end");

    public void OnSent() => _events.Writer.TryWrite("sent");

    public void OnFailed(SocketError error) => _events.Writer.TryWrite(error.ToString());
}
