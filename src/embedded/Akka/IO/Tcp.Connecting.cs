using System.Net;
using Akka.Actor;

namespace Akka.IO;

/// <content>How connections begin: connecting, and registering a handler.</content>
public partial class Tcp
{
    /// <summary>
    /// Asks the manager for an outgoing connection. The answer is <see cref="Connected"/>, sent by the connection, or
    /// <see cref="CommandFailed"/>.
    /// </summary>
    public class Connect : Command
    {
        /// <summary>Makes the command.</summary>
        /// <param name="remoteAddress">
        /// The peer: an <see cref="IPEndPoint"/>, or a <see cref="DnsEndPoint"/> whose name is resolved.
        /// </param>
        /// <param name="localAddress">This side's address; by default the operating system's choice.</param>
        /// <param name="options">Options of the socket; by default none.</param>
        /// <param name="timeout">
        /// How long connecting may take, resolving included; by default as long as the operating system tries.
        /// </param>
        /// <param name="pullMode">Whether nothing is read until <see cref="ResumeReading"/>, one <see cref="Received"/> for each.</param>
        public Connect(
            EndPoint remoteAddress,
            EndPoint? localAddress = null,
            IEnumerable<Inet.SocketOption>? options = null,
            TimeSpan? timeout = null,
            bool pullMode = false)
        {
            RemoteAddress = remoteAddress;
            LocalAddress = localAddress;
            Options = options ?? [];
            Timeout = timeout;
            PullMode = pullMode;
        }

        /// <summary>Gets the peer's address.</summary>
        public EndPoint RemoteAddress { get; }

        /// <summary>Gets this side's address; null leaves it to the operating system.</summary>
        public EndPoint? LocalAddress { get; }

        /// <summary>Gets the options of the socket.</summary>
        public IEnumerable<Inet.SocketOption> Options { get; }

        /// <summary>Gets how long connecting may take; null sets no limit.</summary>
        public TimeSpan? Timeout { get; }

        /// <summary>Gets a value indicating whether reading is asked for, one receive at a time.</summary>
        public bool PullMode { get; }

        /// <inheritdoc/>
        public override string ToString() =>
            $"Connect(remote: {RemoteAddress}, local: {LocalAddress}, timeout: {Timeout}, pullMode: {PullMode})";
    }

    /// <summary>A connection is there; its sender is the connection, which waits for <see cref="Register"/>.</summary>
    public sealed class Connected : Event
    {
        /// <summary>Makes the event.</summary>
        /// <param name="remoteAddress">The peer's address.</param>
        /// <param name="localAddress">This side's address.</param>
        public Connected(EndPoint remoteAddress, EndPoint localAddress)
        {
            RemoteAddress = remoteAddress;
            LocalAddress = localAddress;
        }

        /// <summary>Gets the peer's address.</summary>
        public EndPoint RemoteAddress { get; }

        /// <summary>Gets this side's address.</summary>
        public EndPoint LocalAddress { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Connected(local: {LocalAddress}, remote: {RemoteAddress})";
    }

    /// <summary>
    /// Tells a connection who gets its events. Nothing is read before. A connection that is not told within
    /// <c>akka.io.tcp.register-timeout</c>
    /// is reset.
    /// </summary>
    public class Register : Command
    {
        /// <summary>Makes the command.</summary>
        /// <param name="handler">Who gets the events. The connection ends, with a reset, when this actor does.</param>
        /// <param name="keepOpenOnPeerClosed">Whether the connection stays open for writing after the peer closed its side.</param>
        /// <param name="useResumeWriting">
        /// Whether, after a write failed because too many wait, all writes fail until <see cref="ResumeWriting"/>.
        /// </param>
        public Register(IActorRef handler, bool keepOpenOnPeerClosed = false, bool useResumeWriting = true)
        {
            Handler = handler;
            KeepOpenOnPeerClosed = keepOpenOnPeerClosed;
            UseResumeWriting = useResumeWriting;
        }

        /// <summary>Gets who gets the events.</summary>
        public IActorRef Handler { get; }

        /// <summary>Gets a value indicating whether the connection stays open for writing after the peer closed its side.</summary>
        public bool KeepOpenOnPeerClosed { get; }

        /// <summary>Gets a value indicating whether a failed write suspends writing.</summary>
        public bool UseResumeWriting { get; }

        /// <inheritdoc/>
        public override string ToString() =>
            $"Register(handler: {Handler}, keepOpenOnPeerClosed: {KeepOpenOnPeerClosed}, resumeWriting: {UseResumeWriting})";
    }
}
