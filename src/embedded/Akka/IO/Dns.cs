using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using Akka.Actor;

namespace Akka.IO;

/// <summary>Resolves host names through actors, and remembers the answers for a while.</summary>
public class Dns : ExtensionIdProvider<DnsExt>
{
    /// <summary>The extension's identity.</summary>
    public static readonly Dns Instance = new();

    /// <summary>Looks a name up among the answers remembered.</summary>
    /// <param name="name">The host name.</param>
    /// <param name="system">The system whose cache it is.</param>
    /// <returns>The answer, or null if none is remembered.</returns>
    public static Resolved? Cached(string name, ActorSystem system) => Instance.Apply(system).Cache.Cached(name);

    /// <summary>Resolves a name: gives the remembered answer, or asks for one.</summary>
    /// <param name="name">The host name.</param>
    /// <param name="system">The system.</param>
    /// <param name="sender">Who gets <see cref="Resolved"/> when the answer is not known yet.</param>
    /// <returns>The remembered answer; null if it will be sent.</returns>
    public static Resolved? ResolveName(string name, ActorSystem system, IActorRef sender) =>
        Instance.Apply(system).Cache.Resolve(name, system, sender);

    /// <inheritdoc/>
    public override DnsExt CreateExtension(ExtendedActorSystem system) => new(system);

    /// <summary>What is sent to and by the manager.</summary>
    public abstract class Command : INoSerializationVerificationNeeded;

    /// <summary>Asks for the addresses of a host. The answer is <see cref="Resolved"/>.</summary>
    public class Resolve : Command
    {
        /// <summary>Makes the command.</summary>
        /// <param name="name">The host name.</param>
        /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
        public Resolve(string name)
        {
            ArgumentNullException.ThrowIfNull(name);
            Name = name;
        }

        /// <summary>Gets the host name.</summary>
        public string Name { get; }

        /// <summary>Gets the host name, by which resolvers divide the work.</summary>
        public object ConsistentHashKey => Name;
    }

    /// <summary>The addresses of a host, or why there are none.</summary>
    public class Resolved : Command
    {
        /// <summary>Makes the answer of a success.</summary>
        /// <param name="name">The host name.</param>
        /// <param name="ipv4">Its addresses of version 4, which are copied; null stands for none.</param>
        /// <param name="ipv6">Its addresses of version 6, which are copied; null stands for none.</param>
        public Resolved(string name, IEnumerable<IPAddress>? ipv4, IEnumerable<IPAddress>? ipv6)
        {
            Name = name;
            Ipv4 = [.. ipv4 ?? []];
            Ipv6 = [.. ipv6 ?? []];
        }

        /// <summary>Makes the answer of a failure.</summary>
        /// <param name="name">The host name.</param>
        /// <param name="ex">Why it failed.</param>
        public Resolved(string name, Exception ex)
            : this(name, [], []) => Exception = ex;

        /// <summary>Gets the host name.</summary>
        public string Name { get; }

        /// <summary>Gets its addresses of version 4.</summary>
        public IEnumerable<IPAddress> Ipv4 { get; }

        /// <summary>Gets its addresses of version 6.</summary>
        public IEnumerable<IPAddress> Ipv6 { get; }

        /// <summary>Gets why resolving failed; null when it did not.</summary>
        public Exception? Exception { get; }

        /// <summary>Gets a value indicating whether resolving succeeded.</summary>
        public bool IsSuccess => Exception is null;

        /// <summary>Gets the first address; those of version 4 come first.</summary>
        /// <exception cref="System.Exception">Resolving failed, or the host has no address.</exception>
        public IPAddress Addr
        {
            get
            {
                if (Exception is not null)
                    ExceptionDispatchInfo.Throw(Exception); // as it was thrown first: others have it too
                return Ipv4.FirstOrDefault() ?? Ipv6.FirstOrDefault() ?? throw new SocketException((int)SocketError.HostNotFound);
            }
        }

        /// <summary>Makes the answer of a success.</summary>
        /// <param name="name">The host name.</param>
        /// <param name="addresses">Its addresses, of both versions.</param>
        /// <returns>The answer.</returns>
        public static Resolved Create(string name, IEnumerable<IPAddress> addresses)
        {
            var all = addresses.ToList();
            return new Resolved(
                name,
                all.Where(address => address.AddressFamily == AddressFamily.InterNetwork),
                all.Where(address => address.AddressFamily == AddressFamily.InterNetworkV6));
        }
    }
}
