using Akka.Event;

namespace Akka.IO;

/// <content>How connections end. A connection that is closed sends one event, to its handler and to whoever closed it, and stops.</content>
public partial class Tcp
{
    /// <summary>What asks a connection to end.</summary>
    public abstract class CloseCommand : Command, IDeadLetterSuppression
    {
        /// <summary>Gets what says that it is done.</summary>
        public abstract ConnectionClosed Event { get; }
    }

    /// <summary>Closes after everything written before was handed to the operating system. The answer is <see cref="Closed"/>.</summary>
    public class Close : CloseCommand
    {
        /// <summary>The command.</summary>
        public static readonly Close Instance = new();

        private Close()
        {
        }

        /// <inheritdoc/>
        public override ConnectionClosed Event => Closed.Instance;
    }

    /// <summary>
    /// Closes this side after everything written before, and waits for the peer to close its own. The answer is
    /// <see cref="ConfirmedClosed"/>.
    /// </summary>
    public class ConfirmedClose : CloseCommand
    {
        /// <summary>The command.</summary>
        public static readonly ConfirmedClose Instance = new();

        private ConfirmedClose()
        {
        }

        /// <inheritdoc/>
        public override ConnectionClosed Event => ConfirmedClosed.Instance;
    }

    /// <summary>Resets the connection at once; what waits to be written is dropped. The answer is <see cref="Aborted"/>.</summary>
    public class Abort : CloseCommand
    {
        /// <summary>The command.</summary>
        public static readonly Abort Instance = new();

        private Abort()
        {
        }

        /// <inheritdoc/>
        public override ConnectionClosed Event => Aborted.Instance;
    }

    /// <summary>The connection has ended; the derived type says how.</summary>
    public class ConnectionClosed : Event, IDeadLetterSuppression
    {
        /// <summary>Gets a value indicating whether it was aborted by <see cref="Abort"/>.</summary>
        public virtual bool IsAborted => false;

        /// <summary>Gets a value indicating whether both sides closed, after <see cref="ConfirmedClose"/>.</summary>
        public virtual bool IsConfirmed => false;

        /// <summary>Gets a value indicating whether the peer closed.</summary>
        public virtual bool IsPeerClosed => false;

        /// <summary>Gets a value indicating whether it broke.</summary>
        public virtual bool IsErrorClosed => false;

        /// <summary>Gets why it broke; null when it did not.</summary>
        public virtual string? Cause => null;
    }

    /// <summary>Closed by <see cref="Close"/>.</summary>
    public class Closed : ConnectionClosed
    {
        /// <summary>The event.</summary>
        public static readonly Closed Instance = new();

        private Closed()
        {
        }
    }

    /// <summary>Reset by <see cref="Abort"/>.</summary>
    public class Aborted : ConnectionClosed
    {
        /// <summary>The event.</summary>
        public static readonly Aborted Instance = new();

        private Aborted()
        {
        }

        /// <inheritdoc/>
        public override bool IsAborted => true;
    }

    /// <summary>Closed by <see cref="ConfirmedClose"/> and by the peer.</summary>
    public class ConfirmedClosed : ConnectionClosed
    {
        /// <summary>The event.</summary>
        public static readonly ConfirmedClosed Instance = new();

        private ConfirmedClosed()
        {
        }

        /// <inheritdoc/>
        public override bool IsConfirmed => true;
    }

    /// <summary>The peer closed its side. The connection has ended, unless it was registered to be kept open.</summary>
    public class PeerClosed : ConnectionClosed
    {
        /// <summary>The event.</summary>
        public static readonly PeerClosed Instance = new();

        private PeerClosed()
        {
        }

        /// <inheritdoc/>
        public override bool IsPeerClosed => true;
    }

    /// <summary>The connection broke: a reset by the peer, for example.</summary>
    public sealed class ErrorClosed : ConnectionClosed
    {
        /// <summary>Makes the event.</summary>
        /// <param name="cause">Why.</param>
        public ErrorClosed(string cause) => Cause = cause;

        /// <inheritdoc/>
        public override string? Cause { get; }

        /// <inheritdoc/>
        public override bool IsErrorClosed => true;

        /// <inheritdoc/>
        public override string ToString() => $"ErrorClosed('{Cause}')";
    }
}
