using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>
/// A listening stream socket that accepts as many connections as it is asked for. It waits out a lack of descriptors or buffers, and a
/// connection that its peer gave up before it was accepted disturbs nothing.
/// </summary>
public sealed class ListenerSocket : IDisposable
{
    /// <summary>The quota that accepts without end.</summary>
    public const int Unlimited = int.MaxValue;

    private static readonly TimeSpan PauseTime = TimeSpan.FromMilliseconds(100);

    private readonly Socket _socket;
    private readonly IAcceptSink _sink;
    private readonly SocketAsyncEventArgs _args;
    private readonly Timer _resume;
    private readonly Lock _gate = new();
    private readonly DescriptorReserve.Lease _reserve;
    private int _quota;
    private bool _accepting;
    private bool _paused;
    private bool _starved;
    private bool _disposed;

    private ListenerSocket(Socket socket, IAcceptSink sink)
    {
        _socket = socket;
        _sink = sink;
        LocalEndPoint = socket.LocalEndPoint!;
        _reserve = DescriptorReserve.Acquire();
        _args = new SocketAsyncEventArgs(true);
        _args.Completed += OnCompleted;
        _resume = new Timer(static state => ((ListenerSocket)state!).Resume(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Gets the address listened on, with the actual port.</summary>
    public EndPoint LocalEndPoint { get; }

    /// <summary>Binds a socket and listens; nothing is accepted before <see cref="Accept"/>.</summary>
    /// <param name="endPoint">Where; port 0 stands for any free port. <c>[::]</c> takes IPv4 peers too.</param>
    /// <param name="backlog">How many connections may wait to be accepted. The operating system may cap it.</param>
    /// <param name="sink">Who gets the connections.</param>
    /// <param name="beforeBind">Sets options of the socket before it is bound.</param>
    /// <returns>The listener.</returns>
    /// <exception cref="SocketException">The address is in use, not this machine's, or not permitted.</exception>
    public static ListenerSocket Bind(EndPoint endPoint, int backlog, IAcceptSink sink, Action<Socket>? beforeBind = null)
    {
        ArgumentNullException.ThrowIfNull(endPoint);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentOutOfRangeException.ThrowIfNegative(backlog);
        var protocol = endPoint.AddressFamily == AddressFamily.Unix ? ProtocolType.Unspecified : ProtocolType.Tcp;
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, protocol);
        try
        {
            if (endPoint is IPEndPoint ip && ip.Address.Equals(IPAddress.IPv6Any))
                socket.DualMode = true;
            beforeBind?.Invoke(socket);
            socket.Bind(endPoint);
            socket.Listen(backlog);
            return new ListenerSocket(socket, sink);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Allows that many more connections to be accepted.</summary>
    /// <param name="count">At least 1. <see cref="Unlimited"/> ends the counting.</param>
    public void Accept(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        lock (_gate)
        {
            _quota = count >= Unlimited - _quota ? Unlimited : _quota + count;
            if (_accepting || _paused || _disposed)
                return;
            _accepting = true;
        }

        Run();
    }

    /// <summary>Stops listening. Connections that wait in the backlog are reset by the operating system; accepted ones live on.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
        }

        _socket.Dispose();
        _resume.Dispose();
        _args.Dispose();
        _reserve.Dispose();
    }

    private void Run()
    {
        try
        {
            do
            {
                _args.AcceptSocket = null;
                if (_socket.AcceptAsync(_args))
                    return;
            }
            while (Complete());
        }
        catch (ObjectDisposedException)
        {
            // No longer listening.
        }
    }

    private void OnCompleted(object? sender, SocketAsyncEventArgs args)
    {
        if (Complete())
            Run();
    }

    // Says whether to go on accepting.
    private bool Complete()
    {
        var error = _args.SocketError;
        switch (error)
        {
            case SocketError.Success:
                return Hand(_args.AcceptSocket!);
            case SocketError.OperationAborted:
                return false;
            case SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable:
                Pause(error);
                return false;
            case var _ when IsTransient(error):
                return !IsDisposed();
            default:
                if (!IsDisposed())
                    _sink.OnFailed(error);
                return false;
        }
    }

    private bool Hand(Socket accepted)
    {
        // Read before the socket is given away, for its new owner may close it.
        var low = DescriptorReserve.IsLow(accepted);
        try
        {
            if (accepted.ProtocolType == ProtocolType.Tcp)
                accepted.NoDelay = true;
        }
        catch (SocketException)
        {
            // Reset already. Its owner will find out on its first use.
        }

        bool more;
        lock (_gate)
        {
            if (_disposed)
            {
                accepted.Dispose();
                return false;
            }

            if (!low)
                _starved = false;
            if (_quota != Unlimited)
                _quota--;
            more = _quota > 0;
            if (!more)
                _accepting = false;
        }

        // From here on, with the quota used up, Accept may be running on another thread.
        _sink.OnAccepted(accepted);
        if (!more || !low)
            return more;
        Pause(SocketError.TooManyOpenSockets);
        return false;
    }

    private void Pause(SocketError error)
    {
        bool first;
        lock (_gate)
        {
            if (_disposed)
                return;
            first = !_starved;
            _starved = true;
            _paused = true;
            _accepting = false;
        }

        // The runtime needs a descriptor now and then, to start a thread for example, and ends the process when it gets none.
        DescriptorReserve.Lend();
        if (first)
            _sink.OnPaused(error);
        Schedule();
    }

    private void Resume()
    {
        if (!_reserve.TryTakeBack())
        {
            Schedule();
            return;
        }

        lock (_gate)
        {
            if (_disposed)
                return;
            _paused = false;
            if (_quota == 0)
                return;
            _accepting = true;
        }

        Run();
    }

    private void Schedule()
    {
        try
        {
            _resume.Change(PauseTime, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // No longer listening.
        }
    }

    private bool IsDisposed()
    {
        lock (_gate)
            return _disposed;
    }

    // Errors of the connection that was about to be accepted, not of the listening socket (see accept(2)).
    private static bool IsTransient(SocketError error) => error is SocketError.ConnectionAborted or SocketError.ConnectionReset
        or SocketError.Interrupted or SocketError.WouldBlock or SocketError.TimedOut or SocketError.NetworkDown
        or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.HostUnreachable or SocketError.ProtocolOption;
}
