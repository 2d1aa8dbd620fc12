using System.Net;

namespace AkkaSockets.Channels;

/// <summary>A datagram that was received. It lends the channel's buffer until the next receive.</summary>
public readonly ref struct ReceivedDatagram
{
    internal ReceivedDatagram(ReadOnlySpan<byte> bytes, EndPoint sender)
    {
        Bytes = bytes;
        Sender = sender;
    }

    /// <summary>Gets the whole datagram, which may be empty. Not to be used after the channel's next receive or its disposal.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>
    /// Gets who sent it. The datagrams of one peer may share this object, so it is to be left as it is. On a socket of both versions the
    /// address of an IPv4 peer is mapped to IPv6.
    /// </summary>
    public EndPoint Sender { get; }
}
