using System.Net;

namespace AkkaSockets.Proxying;

internal static class ProxyAddresses
{
    /// <summary>Both addresses as a header can state them: in one family, the larger of the two.</summary>
    public static (IPAddress Source, IPAddress Destination) SameFamily(SocketEndpoint source, SocketEndpoint destination)
    {
        var (from, to) = (WithoutScope(source.Address!), WithoutScope(destination.Address!));
        return from.AddressFamily == to.AddressFamily ? (from, to) : (from.MapToIPv6(), to.MapToIPv6());
    }

    // A scope means something on one machine only.
    private static IPAddress WithoutScope(IPAddress address) => new(address.GetAddressBytes());
}
