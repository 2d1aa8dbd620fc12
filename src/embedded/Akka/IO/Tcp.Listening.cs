using System.Net;
using Akka.Actor;

namespace Akka.IO;

/// <content>How listeners are made, throttled and ended.</content>
public partial class Tcp
{
    /// <summary>
    /// Asks the manager for a listener. The answer is <see cref="Bound"/>, sent by the listener, or <see cref="CommandFailed"/>.
    /// </summary>
    public class Bind : Command
    {
        /// <summary>Makes the command.</summary>
        /// <param name="handler">
        /// Who gets <see cref="Connected"/> for each connection. The listener ends when this actor does, and its connections are reset.
        /// </param>
        /// <param name="localAddress">Where to listen; port 0 stands for any free port.</param>
        /// <param name="backlog">How many connections may wait to be accepted. Default: 100.</param>
        /// <param name="options">Options of the sockets; by default none.</param>
        /// <param name="pullMode">
        /// Whether connections are accepted on <see cref="ResumeAccepting"/> only, and read on <see cref="ResumeReading"/> only.
        /// </param>
        public Bind(
            IActorRef handler,
            EndPoint localAddress,
            int backlog = 100,
            IEnumerable<Inet.SocketOption>? options = null,
            bool pullMode = false)
        {
            Handler = handler;
            LocalAddress = localAddress;
            Backlog = backlog;
            Options = options ?? [];
            PullMode = pullMode;
        }

        /// <summary>Gets who gets the connections.</summary>
        public IActorRef Handler { get; }

        /// <summary>Gets where to listen.</summary>
        public EndPoint LocalAddress { get; }

        /// <summary>Gets how many connections may wait to be accepted.</summary>
        public int Backlog { get; }

        /// <summary>Gets the options of the sockets.</summary>
        public IEnumerable<Inet.SocketOption> Options { get; }

        /// <summary>Gets a value indicating whether accepting and reading are asked for.</summary>
        public bool PullMode { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Bind(addr: {LocalAddress}, handler: {Handler}, backlog: {Backlog}, pullMode: {PullMode})";
    }

    /// <summary>A listener listens; its sender is the listener.</summary>
    public class Bound : Event
    {
        /// <summary>Makes the event.</summary>
        /// <param name="localAddress">Where it listens, with the actual port.</param>
        public Bound(EndPoint localAddress) => LocalAddress = localAddress;

        /// <summary>Gets where the listener listens.</summary>
        public EndPoint LocalAddress { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Bound({LocalAddress})";
    }

    /// <summary>
    /// Tells a listener to stop listening. It answers <see cref="Unbound"/>. Accepted connections live on; the listener ends with the last
    /// one.
    /// </summary>
    public class Unbind : Command
    {
        /// <summary>The command.</summary>
        public static readonly Unbind Instance = new();

        private Unbind()
        {
        }
    }

    /// <summary>The listener listens no more; its port is free.</summary>
    public class Unbound : Event
    {
        /// <summary>The event.</summary>
        public static readonly Unbound Instance = new();

        private Unbound()
        {
        }
    }

    /// <summary>Allows a listener in pull mode to accept more connections.</summary>
    public class ResumeAccepting : Command
    {
        /// <summary>Makes the command.</summary>
        /// <param name="batchSize">How many more; it adds to what is left of earlier ones. Less than 1 allows none.</param>
        public ResumeAccepting(int batchSize) => BatchSize = batchSize;

        /// <summary>Gets how many more connections may be accepted.</summary>
        public int BatchSize { get; }

        /// <inheritdoc/>
        public override string ToString() => $"ResumeAccepting(batchSize: {BatchSize})";
    }
}
