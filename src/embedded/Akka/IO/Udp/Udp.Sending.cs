using System.Net;

namespace Akka.IO;

/// <content>How datagrams are sent.</content>
public partial class Udp
{
    /// <summary>
    /// Tells a listener or a simple sender to send a datagram. It is answered to the sender of this command: with the acknowledgement, if
    /// one is wanted, once the operating system has the datagram; with <see cref="CommandFailed"/> if it was not sent.
    /// </summary>
    /// <remarks>
    /// While the operating system has no room, and while a name is being resolved, datagrams wait; at most 1,024 of a socket, further ones
    /// fail. An acknowledgement says nothing about the receiver.
    /// </remarks>
    public sealed class Send : Command
    {
        /// <summary>Makes the command.</summary>
        /// <param name="payload">
        /// The datagram, which may be empty: at most 65,507 bytes (over IPv6 65,527), or it is refused.
        /// </param>
        /// <param name="target">
        /// The destination: an <see cref="IPEndPoint"/>, or a <see cref="DnsEndPoint"/> whose name is resolved.
        /// </param>
        /// <param name="ack">What acknowledges it, or a <see cref="NoAck"/>.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Send(ByteString payload, EndPoint target, Event ack)
        {
            ArgumentNullException.ThrowIfNull(payload);
            ArgumentNullException.ThrowIfNull(target);
            Payload = payload;
            Target = target;
            Ack = ack ?? throw new ArgumentNullException(nameof(ack), "Valid: an event of your own, or Udp.NoAck to get none.");
        }

        /// <summary>Gets the datagram.</summary>
        public ByteString Payload { get; }

        /// <summary>Gets the destination.</summary>
        public EndPoint Target { get; }

        /// <summary>Gets what acknowledges it.</summary>
        public Event Ack { get; }

        /// <summary>Gets a value indicating whether an acknowledgement is wanted.</summary>
        public bool WantsAck => Ack is not NoAck;

        /// <summary>Makes a command without acknowledgement.</summary>
        /// <param name="data">The datagram.</param>
        /// <param name="target">The destination.</param>
        /// <returns>The command.</returns>
        public static Send Create(ByteString data, EndPoint target) => new(data, target, NoAck.Instance);

        /// <inheritdoc/>
        public override string ToString() => $"Send(to: {Target}, ack: {Ack})";
    }

    /// <summary>In the place of an acknowledgement: none is wanted.</summary>
    public sealed class NoAck : Event
    {
        /// <summary>The marker without a token.</summary>
        public static readonly NoAck Instance = new(null);

        /// <summary>Makes a marker.</summary>
        /// <param name="token">Anything; for the reader of a log.</param>
        public NoAck(object? token) => Token = token;

        /// <summary>Gets the token.</summary>
        public object? Token { get; }

        /// <inheritdoc/>
        public override string ToString() => $"NoAck({Token})";
    }

    /// <summary>
    /// Asks the manager for an actor that only sends. The answer is <see cref="SimpleSenderReady"/>, sent by that actor, or
    /// <see cref="CommandFailed"/>.
    /// </summary>
    /// <remarks>It sends to IPv4 and IPv6, from a port that the operating system chooses, and lives until it is stopped.</remarks>
    public sealed class SimpleSender : Command
    {
        /// <summary>The command without options.</summary>
        public static readonly SimpleSender Instance = new();

        /// <summary>Makes the command.</summary>
        /// <param name="options">
        /// Options of the socket; by default none. An <see cref="Inet.DatagramChannelCreator"/> among them makes the socket.
        /// </param>
        public SimpleSender(IEnumerable<Inet.SocketOption>? options = null) => Options = options ?? [];

        /// <summary>Gets the options of the socket.</summary>
        public IEnumerable<Inet.SocketOption> Options { get; }
    }

    /// <summary>A simple sender is there; its sender takes <see cref="Send"/>.</summary>
    public sealed class SimpleSenderReady : Event
    {
        /// <summary>The event.</summary>
        public static readonly SimpleSenderReady Instance = new();

        private SimpleSenderReady()
        {
        }
    }
}
