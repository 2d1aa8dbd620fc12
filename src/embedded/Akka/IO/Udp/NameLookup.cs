using System.Net;
using System.Net.Sockets;
using Akka.Actor;

namespace Akka.IO;

/// <summary>From the name of a host to the addresses that a socket can use.</summary>
internal static class NameLookup
{
    /// <summary>Resolves a name.</summary>
    /// <returns>The answer, if it is known; null if the asker will get it as a message.</returns>
    public static Dns.Resolved? Resolve(DnsEndPoint name, ActorSystem system, IActorRef asker) =>
        IPAddress.TryParse(name.Host, out var literal)
            ? Dns.Resolved.Create(name.Host, [literal])
            : Dns.ResolveName(name.Host, system, asker);

    /// <summary>The addresses of an answer, those of IPv4 first.</summary>
    /// <param name="resolved">The answer; of a failure there are none.</param>
    /// <param name="port">The port.</param>
    /// <param name="version">The only version wanted; <see cref="AddressFamily.Unspecified"/> for both.</param>
    public static IEnumerable<IPEndPoint> EndPoints(Dns.Resolved resolved, int port, AddressFamily version) =>
        resolved.Ipv4.Concat(resolved.Ipv6)
            .Where(address => version == AddressFamily.Unspecified || address.AddressFamily == version)
            .Select(address => new IPEndPoint(address, port));

    /// <summary>The only version of IP that a socket speaks; <see cref="AddressFamily.Unspecified"/> if it speaks both.</summary>
    public static AddressFamily VersionOf(Socket socket) =>
        socket.AddressFamily == AddressFamily.InterNetworkV6 && socket.DualMode ? AddressFamily.Unspecified : socket.AddressFamily;
}
