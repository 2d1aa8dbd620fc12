using System.Net;
using Akka.Actor;

namespace Akka.IO;

/// <content>How connections begin and end.</content>
public partial class UdpConnected
{
    /// <summary>
    /// Asks the manager for a connection. The answer is <see cref="Connected"/>, sent by the connection, or <see cref="CommandFailed"/>.
    /// </summary>
    public sealed class Connect : Command
    {
        /// <summary>Makes the command.</summary>
        /// <param name="handler">Who gets <see cref="Received"/> for each datagram. The connection ends when this actor does.</param>
        /// <param name="remoteAddress">
        /// The peer: an <see cref="IPEndPoint"/>, or a <see cref="DnsEndPoint"/> whose name is resolved. Of several addresses the first
        /// that this machine knows a way to is taken.
        /// </param>
        /// <param name="localAddress">This side's address; by default the operating system's choice.</param>
        /// <param name="options">
        /// Options of the socket; by default none. An <see cref="Inet.DatagramChannelCreator"/> among them makes the socket.
        /// </param>
        public Connect(
            IActorRef handler, EndPoint remoteAddress, EndPoint? localAddress = null, IEnumerable<Inet.SocketOption>? options = null)
        {
            Handler = handler;
            RemoteAddress = remoteAddress;
            LocalAddress = localAddress;
            Options = options ?? [];
        }

        /// <summary>Gets who gets the datagrams.</summary>
        public IActorRef Handler { get; }

        /// <summary>Gets the peer's address.</summary>
        public EndPoint RemoteAddress { get; }

        /// <summary>Gets this side's address; null leaves it to the operating system.</summary>
        public EndPoint? LocalAddress { get; }

        /// <summary>Gets the options of the socket.</summary>
        public IEnumerable<Inet.SocketOption> Options { get; }
    }

    /// <summary>A connection is there; its sender is the connection.</summary>
    public class Connected : Event
    {
        /// <summary>The event.</summary>
        public static readonly Connected Instance = new();

        private Connected()
        {
        }
    }

    /// <summary>
    /// Tells a connection to end. It answers <see cref="Disconnected"/> once its socket is closed. Sends that still wait fail.
    /// </summary>
    public class Disconnect : Command
    {
        /// <summary>The command.</summary>
        public static readonly Disconnect Instance = new();

        private Disconnect()
        {
        }
    }

    /// <summary>The connection has ended.</summary>
    public class Disconnected : Event
    {
        /// <summary>The event.</summary>
        public static readonly Disconnected Instance = new();

        private Disconnected()
        {
        }
    }
}
