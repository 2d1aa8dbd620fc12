using System.Net;

namespace AkkaSockets.Channels;

/// <summary>
/// The end points of recent senders, so that a peer's next datagram needs no new one. Each sender has one place, which it may have to share
/// with others; whoever comes last has it.
/// </summary>
internal sealed class SenderCache
{
    private const int Places = 64;

    private readonly EndPoint _local;
    private IPEndPoint?[]? _recent;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="local">The socket's own end point, which knows how to make others of its kind.</param>
    public SenderCache(EndPoint local) => _local = local;

    public EndPoint Find(SocketAddress address)
    {
        if (_local is not IPEndPoint)
            return Create(address);

        var recent = _recent ??= new IPEndPoint?[Places];
        var hash = IPSocketAddress.Mix(address);
        ref var place = ref recent[(hash ^ (hash >>> 6)) & (Places - 1)];
        // Compared with what it says now: end points can be changed by whoever got them.
        if (place is null || !IPSocketAddress.IsSame(place, address))
            place = (IPEndPoint)Create(address);
        return place;
    }

    private EndPoint Create(SocketAddress address) => _local.Create(address);
}
