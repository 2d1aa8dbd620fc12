using System.Net;
using System.Net.Sockets;
using AkkaSockets.Channels;

namespace AkkaSockets.Tests.Transports;

/// <summary>
/// A channel in memory: what its network and its peer do happens when a test says so, on the test's thread. It keeps to the contract of
/// <see cref="IByteChannel"/>, and notices when its user does not.
/// </summary>
internal sealed class ScriptedChannel(int receiveSize, int room) : IByteChannel
{
    private readonly Queue<byte> _incoming = new();
    private readonly Queue<byte> _waiting = new();
    private IByteChannelSink? _sink;
    private int _room = room;
    private bool _receiving;
    private bool _completed;
    private bool _peerReset;
    private bool _peerFinished;
    private bool _endTold;
    private bool _failed;

    public EndPoint? LocalEndPoint { get; } = new IPEndPoint(IPAddress.Loopback, 1);

    public EndPoint? RemoteEndPoint { get; } = new IPEndPoint(IPAddress.Loopback, 2);

    public long Sent { get; private set; }

    /// <summary>Gets what has got to the peer.</summary>
    public List<byte> Arrived { get; } = [];

    /// <summary>Gets what the peer saw of the end: "FIN", "RST", or nothing.</summary>
    public string PeerSaw { get; private set; } = "";

    /// <summary>Gets a value indicating whether the channel holds resources.</summary>
    public bool IsOpen { get; private set; } = true;

    public void Attach(IByteChannelSink sink)
    {
        _sink.Should().BeNull();
        _sink = sink;
    }

    public void Receive()
    {
        _receiving.Should().BeFalse("one receive is under way at a time");
        if (!IsOpen || _failed || _endTold)
            return;
        _receiving = true;
        Answer();
    }

    public void DetectFailure()
    {
        if (_peerReset)
            Fail();
    }

    public bool Send(ReadOnlyMemory<byte> bytes)
    {
        _completed.Should().BeFalse("nothing is sent after the end");
        if (!IsOpen || _failed)
            return false;
        if (_peerReset)
        {
            Fail();
            return false;
        }

        foreach (var b in bytes.Span)
            _waiting.Enqueue(b);
        Flush();
        return _waiting.Count > 0;
    }

    public void CompleteSending()
    {
        if (!IsOpen || _failed)
            return;
        _completed = true;
        Finish();
    }

    public void Abort() => End("RST");

    public void Dispose() => End(_failed || _waiting.Count > 0 ? "RST" : "FIN");

    public void PeerSends(byte[] bytes)
    {
        if (_peerReset || _peerFinished)
            return;
        foreach (var b in bytes)
            _incoming.Enqueue(b);
        Answer();
    }

    public void PeerFinishes()
    {
        _peerFinished = true;
        Answer();
    }

    public void PeerReads(int count)
    {
        if (_peerReset || _failed)
            return;
        _room += count;
        if (_waiting.Count == 0 || !IsOpen)
            return;
        Flush();
        Finish();
        _sink!.OnSent();
    }

    public void PeerResets()
    {
        _peerReset = true;
        if (_waiting.Count > 0)
            Fail();
        else
            Answer();
    }

    private void Answer()
    {
        if (!_receiving || !IsOpen)
            return;
        if (_incoming.Count > 0)
        {
            _receiving = false;
            var buffer = new byte[Math.Min(receiveSize, _incoming.Count)];
            for (var i = 0; i < buffer.Length; i++)
                buffer[i] = _incoming.Dequeue();
            var bytes = new ReceivedBytes(buffer, buffer.Length);
            _sink!.OnReceived(ref bytes);
            Array.Clear(buffer); // lent for the call only
        }
        else if (_peerReset)
        {
            Fail();
        }
        else if (_peerFinished)
        {
            _receiving = false;
            _endTold = true;
            _sink!.OnEndOfStream();
        }
    }

    private void Flush()
    {
        while (_room > 0 && _waiting.TryDequeue(out var b))
        {
            _room--;
            Sent++;
            Arrived.Add(b);
        }
    }

    private void Finish()
    {
        if (_completed && _waiting.Count == 0 && !_peerReset)
            PeerSaw = "FIN";
    }

    private void Fail()
    {
        if (_failed || !IsOpen)
            return;
        _failed = true;
        _receiving = false;
        _waiting.Clear();
        _sink!.OnFailed(SocketError.ConnectionReset);
    }

    private void End(string how)
    {
        if (!IsOpen)
            return;
        IsOpen = false;
        if (!_peerReset)
            PeerSaw = how;
    }
}
