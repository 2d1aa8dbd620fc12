namespace Akka.IO;

/// <content>How datagrams are sent and received.</content>
public partial class UdpConnected
{
    /// <summary>
    /// Tells a connection to send a datagram. It is answered to the sender of this command: with the acknowledgement, if one is wanted, once
    /// the operating system has the datagram; with <see cref="CommandFailed"/> if it was not sent.
    /// </summary>
    /// <remarks>
    /// While the operating system has no room, datagrams wait; at most 1,024 of a connection, further ones fail. An acknowledgement says
    /// nothing about the receiver.
    /// </remarks>
    public sealed class Send : Command
    {
        /// <summary>Makes the command.</summary>
        /// <param name="payload">
        /// The datagram, which may be empty: at most 65,507 bytes (over IPv6 65,527), or it is refused.
        /// </param>
        /// <param name="ack">What acknowledges it, or a <see cref="NoAck"/>.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Send(ByteString payload, object ack)
        {
            ArgumentNullException.ThrowIfNull(payload);
            Payload = payload;
            Ack = ack ?? throw new ArgumentNullException(nameof(ack), "Valid: any message, or UdpConnected.NoAck to get none.");
        }

        /// <summary>Gets the datagram.</summary>
        public ByteString Payload { get; }

        /// <summary>Gets what acknowledges it.</summary>
        public object Ack { get; }

        /// <summary>Gets a value indicating whether an acknowledgement is wanted.</summary>
        public bool WantsAck => Ack is not NoAck;

        /// <summary>Makes a command without acknowledgement.</summary>
        /// <param name="payload">The datagram.</param>
        /// <returns>The command.</returns>
        public static Send Create(ByteString payload) => new(payload, NoAck.Instance);
    }

    /// <summary>In the place of an acknowledgement: none is wanted.</summary>
    public class NoAck : Event
    {
        /// <summary>The marker without a token.</summary>
        public static readonly NoAck Instance = new(null);

        /// <summary>Makes a marker.</summary>
        /// <param name="token">Anything.</param>
        public NoAck(object? token) => Token = token;

        /// <summary>Gets the token.</summary>
        public object? Token { get; }
    }

    /// <summary>A datagram of the peer arrived, whole; the handler gets it.</summary>
    public sealed class Received : Event
    {
        /// <summary>Makes the event.</summary>
        /// <param name="data">The datagram.</param>
        public Received(ByteString data) => Data = data;

        /// <summary>Gets the datagram; empty if it was empty.</summary>
        public ByteString Data { get; }
    }

    /// <summary>
    /// Tells a connection to deliver nothing until <see cref="ResumeReading"/>. The operating system keeps what arrives meanwhile, up to
    /// the size of its buffer, and drops the rest.
    /// </summary>
    public class SuspendReading : Command
    {
        /// <summary>The command.</summary>
        public static readonly SuspendReading Instance = new();

        private SuspendReading()
        {
        }
    }

    /// <summary>Tells a connection to deliver again.</summary>
    public class ResumeReading : Command
    {
        /// <summary>The command.</summary>
        public static readonly ResumeReading Instance = new();

        private ResumeReading()
        {
        }
    }
}
