using System.Net.Sockets;
using System.Text;

namespace AkkaSockets.Channels.Tests.Support;

/// <summary>
/// A channel whose receiver takes nothing until it is told to. Over Unix domain sockets, since there a full receiver makes the sender wait;
/// with UDP only a busy network card does.
/// </summary>
internal sealed class UnixDatagramQueue : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("datagrams").FullName;
    private readonly Socket _receiver;

    public UnixDatagramQueue(bool connected)
    {
        var end = new UnixDomainSocketEndPoint(Path.Combine(_folder, "receiver"));
        _receiver = DatagramSocket.Open(end);
        Target = connected ? null : end;
        var local = new UnixDomainSocketEndPoint(Path.Combine(_folder, "sender"));
        Channel = new DatagramChannel(DatagramSocket.Open(local, connected ? end : null), Sink);
    }

    public RecordingDatagramSink Sink { get; } = new();

    public DatagramChannel Channel { get; }

    public System.Net.EndPoint? Target { get; }

    /// <summary>Sends until a datagram finds no room.</summary>
    /// <returns>What was sent; the last one waits.</returns>
    public List<string> Fill()
    {
        var all = new List<string>();
        SocketError sent;
        do
        {
            all.Add($"datagram {all.Count}");
            sent = Channel.Send(Encoding.UTF8.GetBytes(all[^1]), Target);
            sent.Should().BeOneOf(SocketError.Success, SocketError.IOPending);
        }
        while (sent == SocketError.Success);
        return all;
    }

    /// <summary>Takes what the receiver has.</summary>
    public List<string> TakeAll()
    {
        var taken = new List<string>();
        var buffer = new byte[100];
        while (_receiver.Poll(0, SelectMode.SelectRead))
            taken.Add(Encoding.UTF8.GetString(buffer.AsSpan(0, _receiver.Receive(buffer))));
        return taken;
    }

    public void CloseReceiver() => _receiver.Dispose();

    public void Dispose()
    {
        Channel.Dispose();
        _receiver.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
