using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using AkkaSockets.Channels;
using AkkaSockets.Transports.Streams;

namespace Akka.IO;

/// <summary>A connection that is asked for: resolves, connects, and from then on behaves like any other.</summary>
internal sealed class TcpOutgoingConnection : StreamConnection
{
    private readonly TcpExt _tcp;
    private readonly IActorRef _commander;
    private readonly Tcp.Connect _connect;
    private TcpConnectAttempt? _attempt;
    private ICancelable? _timeout;

    public TcpOutgoingConnection(TcpExt tcp, IActorRef commander, Tcp.Connect connect)
        : base(tcp.Streams)
    {
        _tcp = tcp;
        _commander = commander;
        _connect = connect;
    }

    protected override void PreStart()
    {
        Context.Watch(_commander);
        if (_connect.Timeout is { } timeout)
            _timeout = Context.System.Scheduler.ScheduleTellOnceCancelable(timeout, Self, TimedOut.Instance, ActorRefs.NoSender);

        switch (_connect.RemoteAddress)
        {
            case IPEndPoint address:
                Start([address]);
                break;
            case DnsEndPoint name when IPAddress.TryParse(name.Host, out var literal):
                Start([new IPEndPoint(literal, name.Port)]);
                break;
            case DnsEndPoint name:
                if (Dns.ResolveName(name.Host, Context.System, Self) is { } known)
                    OnResolved(known, name.Port);
                break;
            default:
                Fail(new ArgumentException($"Connect.RemoteAddress is '{_connect.RemoteAddress}'. Valid: an IPEndPoint or a DnsEndPoint."));
                break;
        }
    }

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Dns.Resolved resolved when _attempt is null:
                OnResolved(resolved, ((DnsEndPoint)_connect.RemoteAddress).Port);
                return true;
            case TcpConnectAttempt.Finished:
                OnFinished();
                return true;
            case TimedOut:
                Fail(new ConnectException($"Connecting to {_connect.RemoteAddress} took longer than {_connect.Timeout}."));
                return true;
            case Terminated:
                Context.Stop(Self);
                return true;
            default:
                return false;
        }
    }

    protected override void PostStop()
    {
        _timeout?.Cancel();
        _attempt?.GiveUp();
        base.PostStop();
    }

    private void OnResolved(Dns.Resolved resolved, int port)
    {
        var addresses = resolved.Ipv4.AsEnumerable();
        if (!_tcp.Settings.OutgoingSocketForceIpv4 && Socket.OSSupportsIPv6)
            addresses = addresses.Concat(resolved.Ipv6);
        var endPoints = addresses.Select(address => new IPEndPoint(address, port)).ToList();
        if (resolved.Exception is { } error)
            Fail(error);
        else if (endPoints.Count == 0)
            Fail(new SocketException((int)SocketError.HostNotFound));
        else
            Start(endPoints);
    }

    private void Start(IReadOnlyList<IPEndPoint> endPoints)
    {
        _attempt = new TcpConnectAttempt(Self, _tcp, _connect);
        _attempt.Start(endPoints);
    }

    private void OnFinished()
    {
        if (_attempt!.Error is { } error)
        {
            Fail(error);
            return;
        }

        _timeout?.Cancel();
        SocketChannel channel;
        var socket = _attempt.TakeSocket();
        try
        {
            foreach (var option in _connect.Options)
                option.AfterConnect(socket);
            channel = new SocketChannel(socket, _tcp.Sockets.ReceiveSize);
        }
        catch (Exception e)
        {
            // Reset already, or an option set by the user: either is the answer to the command.
            socket.Dispose();
            Fail(e);
            return;
        }

        if (channel.RemoteEndPoint is null || channel.LocalEndPoint is null)
        {
            channel.Dispose();
            Fail(new SocketException((int)SocketError.ConnectionReset));
            return;
        }

        Open(channel, _commander, _connect.PullMode);
    }

    private void Fail(Exception cause)
    {
        _commander.Tell(_connect.FailureMessage.WithCause(cause), Self);
        Context.Stop(Self);
    }

    private sealed class TimedOut : INoSerializationVerificationNeeded, IDeadLetterSuppression
    {
        public static readonly TimedOut Instance = new();
    }
}
