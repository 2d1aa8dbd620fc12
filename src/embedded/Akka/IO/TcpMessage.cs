using System.Net;
using Akka.Actor;

namespace Akka.IO;

/// <summary>Makes the messages of <see cref="Tcp"/>, for those who prefer methods to constructors.</summary>
public class TcpMessage
{
    /// <summary>Makes a <see cref="Tcp.Connect"/>.</summary>
    /// <param name="remoteAddress">The peer.</param>
    /// <param name="localAddress">This side's address, or null.</param>
    /// <param name="options">Options of the socket, or null.</param>
    /// <param name="timeout">How long connecting may take, or null.</param>
    /// <param name="pullMode">Whether reading is asked for.</param>
    /// <returns>The command.</returns>
    public static Tcp.Command Connect(
        EndPoint remoteAddress, EndPoint? localAddress, IEnumerable<Inet.SocketOption>? options, TimeSpan? timeout, bool pullMode) =>
        new Tcp.Connect(remoteAddress, localAddress, options, timeout, pullMode);

    /// <summary>Makes a <see cref="Tcp.Connect"/>.</summary>
    /// <param name="remoteAddress">The peer.</param>
    /// <returns>The command.</returns>
    public static Tcp.Command Connect(EndPoint remoteAddress) => new Tcp.Connect(remoteAddress);

    /// <summary>Makes a <see cref="Tcp.Bind"/>.</summary>
    /// <param name="handler">Who gets the connections.</param>
    /// <param name="endpoint">Where to listen.</param>
    /// <param name="backlog">How many connections may wait to be accepted.</param>
    /// <param name="options">Options of the sockets, or null.</param>
    /// <param name="pullMode">Whether accepting and reading are asked for.</param>
    /// <returns>The command.</returns>
    public static Tcp.Command Bind(
        IActorRef handler, EndPoint endpoint, int backlog, IEnumerable<Inet.SocketOption>? options, bool pullMode) =>
        new Tcp.Bind(handler, endpoint, backlog, options, pullMode);

    /// <summary>Makes a <see cref="Tcp.Bind"/>.</summary>
    /// <param name="handler">Who gets the connections.</param>
    /// <param name="endpoint">Where to listen.</param>
    /// <param name="backlog">How many connections may wait to be accepted.</param>
    /// <returns>The command.</returns>
    public static Tcp.Command Bind(IActorRef handler, EndPoint endpoint, int backlog) => new Tcp.Bind(handler, endpoint, backlog);

    /// <summary>Makes a <see cref="Tcp.Register"/>.</summary>
    /// <param name="handler">Who gets the events.</param>
    /// <param name="keepOpenOnPeerClosed">Whether the connection stays open for writing after the peer closed its side.</param>
    /// <param name="useResumeWriting">Whether a failed write suspends writing.</param>
    /// <returns>The command.</returns>
    public static Tcp.Command Register(IActorRef handler, bool keepOpenOnPeerClosed = false, bool useResumeWriting = true) =>
        new Tcp.Register(handler, keepOpenOnPeerClosed, useResumeWriting);

    /// <summary>Gets <see cref="Tcp.Unbind"/>.</summary>
    /// <returns>The command.</returns>
    public static Tcp.Command Unbind() => Tcp.Unbind.Instance;

    /// <summary>Gets <see cref="Tcp.Close"/>.</summary>
    /// <returns>The command.</returns>
    public static Tcp.Command Close() => Tcp.Close.Instance;

    /// <summary>Gets <see cref="Tcp.ConfirmedClose"/>.</summary>
    /// <returns>The command.</returns>
    public static Tcp.Command ConfirmedClose() => Tcp.ConfirmedClose.Instance;

    /// <summary>Gets <see cref="Tcp.Abort"/>.</summary>
    /// <returns>The command.</returns>
    public static Tcp.Command Abort() => Tcp.Abort.Instance;

    /// <summary>Makes a <see cref="Tcp.NoAck"/>.</summary>
    /// <param name="token">Anything.</param>
    /// <returns>The marker.</returns>
    public static Tcp.NoAck NoAck(object? token = null) => new(token);

    /// <summary>Makes a <see cref="Tcp.Write"/>.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="ack">What acknowledges it, or null.</param>
    /// <returns>The command.</returns>
    public static Tcp.Command Write(ByteString data, Tcp.Event? ack = null) => Tcp.Write.Create(data, ack);

    /// <summary>Gets <see cref="Tcp.ResumeWriting"/>.</summary>
    /// <returns>The command.</returns>
    public static Tcp.Command ResumeWriting() => Tcp.ResumeWriting.Instance;

    /// <summary>Gets <see cref="Tcp.SuspendReading"/>.</summary>
    /// <returns>The command.</returns>
    public static Tcp.Command SuspendReading() => Tcp.SuspendReading.Instance;

    /// <summary>Gets <see cref="Tcp.ResumeReading"/>.</summary>
    /// <returns>The command.</returns>
    public static Tcp.Command ResumeReading() => Tcp.ResumeReading.Instance;

    /// <summary>Makes a <see cref="Tcp.ResumeAccepting"/>.</summary>
    /// <param name="batchSize">How many more connections may be accepted.</param>
    /// <returns>The command.</returns>
    public static Tcp.Command ResumeAccepting(int batchSize) => new Tcp.ResumeAccepting(batchSize);
}
