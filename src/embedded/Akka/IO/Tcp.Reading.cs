namespace Akka.IO;

/// <content>How bytes come in.</content>
public partial class Tcp
{
    /// <summary>Bytes from the peer. They never change: keep them as long as you like.</summary>
    public sealed class Received : Event
    {
        /// <summary>Makes the event.</summary>
        /// <param name="data">The bytes.</param>
        public Received(ByteString data) => Data = data;

        /// <summary>Gets the bytes, at least one.</summary>
        public ByteString Data { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Received(bytes: {Data.Count})";
    }

    /// <summary>Asks a connection for no more <see cref="Received"/>. The peer's close and reset are still told.</summary>
    public class SuspendReading : Command
    {
        /// <summary>The command.</summary>
        public static readonly SuspendReading Instance = new();

        private SuspendReading()
        {
        }
    }

    /// <summary>Undoes <see cref="SuspendReading"/>; in pull mode, asks for one <see cref="Received"/>.</summary>
    public class ResumeReading : Command
    {
        /// <summary>The command.</summary>
        public static readonly ResumeReading Instance = new();

        private ResumeReading()
        {
        }
    }
}
