using System.Net.Sockets;

namespace AkkaSockets.Channels.Tests.Support;

/// <summary>A channel over a connection that keeps the messages apart which the calls of the operating system make.</summary>
internal sealed class UnixSequence : IDisposable
{
    public const int FillerSize = 10_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("sequence").FullName;
    private readonly Socket _receiver;

    public UnixSequence()
    {
        var end = new UnixDomainSocketEndPoint(Path.Combine(_folder, "receiver"));
        using var listener = new Socket(AddressFamily.Unix, SocketType.Seqpacket, ProtocolType.Unspecified);
        listener.Bind(end);
        listener.Listen();
        var sender = new Socket(AddressFamily.Unix, SocketType.Seqpacket, ProtocolType.Unspecified);
        sender.Connect(end);
        _receiver = listener.Accept();
        Channel = new SocketChannel(sender);
        Channel.Attach(new RecordingSink());
    }

    public SocketChannel Channel { get; }

    /// <summary>Sends until nothing more finds room.</summary>
    /// <returns>How many bytes were sent or wait.</returns>
    public int Fill()
    {
        var count = 0;
        do
            count += FillerSize;
        while (!Channel.Send(new byte[FillerSize]));
        return count;
    }

    /// <summary>Takes one message.</summary>
    /// <returns>Its size.</returns>
    public async Task<int> Take() =>
        await _receiver.ReceiveAsync(new byte[200_000]).WaitAsync(TimeSpan.FromSeconds(10));

    public void Dispose()
    {
        Channel.Dispose();
        _receiver.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
