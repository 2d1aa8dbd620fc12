using System.Net;

namespace Akka.IO;

/// <content>How datagrams are received.</content>
public partial class Udp
{
    /// <summary>A datagram arrived, whole; the handler gets it.</summary>
    public sealed class Received : Event
    {
        /// <summary>Makes the event.</summary>
        /// <param name="data">The datagram.</param>
        /// <param name="sender">Who sent it.</param>
        public Received(ByteString data, EndPoint sender)
        {
            Data = data;
            Sender = sender;
        }

        /// <summary>Gets the datagram; empty if it was empty.</summary>
        public ByteString Data { get; }

        /// <summary>Gets who sent it. Events of one peer may share this object, so it is to be left as it is.</summary>
        public EndPoint Sender { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Received(bytes: {Data.Count}, from: {Sender})";
    }

    /// <summary>
    /// Tells a listener to deliver nothing until <see cref="ResumeReading"/>. The operating system keeps what arrives meanwhile, up to the
    /// size of its buffer, and drops the rest.
    /// </summary>
    public sealed class SuspendReading : Command
    {
        /// <summary>The command.</summary>
        public static readonly SuspendReading Instance = new();

        private SuspendReading()
        {
        }
    }

    /// <summary>Tells a listener to deliver again.</summary>
    public sealed class ResumeReading : Command
    {
        /// <summary>The command.</summary>
        public static readonly ResumeReading Instance = new();

        private ResumeReading()
        {
        }
    }
}
