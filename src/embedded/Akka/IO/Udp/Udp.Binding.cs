using System.Net;
using Akka.Actor;

namespace Akka.IO;

/// <content>How listeners are made and ended.</content>
public partial class Udp
{
    /// <summary>
    /// Asks the manager for a listener. The answer is <see cref="Bound"/>, sent by the listener, or <see cref="CommandFailed"/>.
    /// </summary>
    public sealed class Bind : Command
    {
        /// <summary>Makes the command.</summary>
        /// <param name="handler">Who gets <see cref="Received"/> for each datagram. The listener ends when this actor does.</param>
        /// <param name="localAddress">
        /// Where to listen; port 0 stands for any free port. <c>[::]</c> hears IPv4 too, whose addresses then look like
        /// <c>::ffff:127.0.0.1</c>.
        /// </param>
        /// <param name="options">
        /// Options of the socket; by default none. An <see cref="Inet.DatagramChannelCreator"/> among them makes the socket.
        /// </param>
        public Bind(IActorRef handler, EndPoint localAddress, IEnumerable<Inet.SocketOption>? options = null)
        {
            Handler = handler;
            LocalAddress = localAddress;
            Options = options ?? [];
        }

        /// <summary>Gets who gets the datagrams.</summary>
        public IActorRef Handler { get; }

        /// <summary>Gets where to listen.</summary>
        public EndPoint LocalAddress { get; }

        /// <summary>Gets the options of the socket.</summary>
        public IEnumerable<Inet.SocketOption> Options { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Bind(addr: {LocalAddress}, handler: {Handler})";
    }

    /// <summary>A listener listens; its sender is the listener, which also takes <see cref="Send"/>.</summary>
    public sealed class Bound : Event
    {
        /// <summary>Makes the event.</summary>
        /// <param name="localAddress">Where it listens, with the actual port.</param>
        public Bound(EndPoint localAddress) => LocalAddress = localAddress;

        /// <summary>Gets where the listener listens.</summary>
        public EndPoint LocalAddress { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Bound(local: {LocalAddress})";
    }

    /// <summary>
    /// Tells a listener to stop. It answers <see cref="Unbound"/> once the port is free. Sends that still wait fail.
    /// </summary>
    public sealed class Unbind : Command
    {
        /// <summary>The command.</summary>
        public static readonly Unbind Instance = new();

        private Unbind()
        {
        }
    }

    /// <summary>The listener listens no more; its port is free.</summary>
    public sealed class Unbound
    {
        /// <summary>The event.</summary>
        public static readonly Unbound Instance = new();

        private Unbound()
        {
        }
    }
}
