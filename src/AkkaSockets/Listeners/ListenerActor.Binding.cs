using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;

namespace AkkaSockets;

// From the first attempt to bind until every listening socket is there, and again after one was lost. As long as another is
// left, the listener listens on with that.
public sealed partial class ListenerActor
{
    private const string BindTimer = "bind";

    private bool _attempting;
    private bool _wasBound;

    private void Binding()
    {
        ReceiveBindEvents();
        Receive<Tcp.Connected>(Accept);
        Receive<Listener.Suspend>(_ => _suspended = true);
        Receive<Listener.Resume>(_ => _suspended = _shuttingDown);
        Receive<BeginShutdown>(_ => SuspendForShutdown());
        Receive<Listener.Stop>(_ => StopWith(""), _ => _connections.Count == 0);
        Receive<Listener.Stop>(Drain);
        InEveryState();
    }

    private void ReceiveBindEvents()
    {
        Receive<TryBind>(_ => Bind());
        Receive<Resolved>(resolved => BindTo(resolved.Address), _ => _attempting);
        Receive<BindTimedOut>(_ => HandleBindFailure($"no answer within {_settings.BindTimeout}", mayPass: true));
        Receive<ResolveFailed>(failed => HandleBindFailure(failed.Cause.Message, MayPass(failed.Cause)), _ => _attempting);
        Receive<Tcp.CommandFailed>(
            failed =>
            {
                var cause = failed.Cause.HasValue ? failed.Cause.Value : null;
                HandleBindFailure(cause?.Message ?? failed.ToString(), MayPass(cause));
            },
            failed => failed.Cmd is Tcp.Bind && _attempting);
        Receive<Tcp.Bound>(HandleBound);
    }

    private void Bind()
    {
        _attempting = true;
        Timers.StartSingleTimer(BindTimer, BindTimedOut.Instance, _settings.BindTimeout);
        var endpoint = _bound ?? _settings.Endpoint;
        if (endpoint.Address is { } address)
        {
            BindTo(address);
            return;
        }

        System.Net.Dns.GetHostAddressesAsync(endpoint.Host).PipeTo(
            Self,
            success: addresses => addresses.Length == 0
                ? new ResolveFailed(new SocketException((int)SocketError.NoData))
                : new Resolved(Preferred(addresses)),
            failure: cause => new ResolveFailed(cause));
    }

    // localhost and most names have both, and more clients try IPv4.
    private static IPAddress Preferred(IPAddress[] addresses) =>
        Array.Find(addresses, address => address.AddressFamily == AddressFamily.InterNetwork) ?? addresses[0];

    private void BindTo(IPAddress address) => _manager.Tell(new Tcp.Bind(
        Self,
        new IPEndPoint(address, (_bound ?? _settings.Endpoint).Port),
        _settings.Backlog,
        _sockets.Length > 1 ? ReusePort.Alone : null,
        pullMode: true));

    private void HandleBound(Tcp.Bound bound)
    {
        var endpoint = SocketEndpoint.From(bound.LocalAddress);
        var place = Array.Find(_sockets, socket => socket.Actor is null);
        if (place is null || (_bound is not null && endpoint != _bound))
        {
            // An answer to an attempt to bind that had been given up: its socket must not stay.
            Sender.Tell(Tcp.Unbind.Instance);
            return;
        }

        place.Bound(Context.Watch(Sender));
        _bound = endpoint;
        if (_report.Bound(endpoint))
            (_environment, _proxiedEnvironment) = EnvironmentsOf(_settings);
        if (Array.Exists(_sockets, socket => socket.Actor is null))
        {
            Bind();
            return;
        }

        _attempting = false;
        Timers.Cancel(BindTimer);
        _wasBound = true;
        _bindFailures = 0;
        if (_state == ListenerState.Binding)
        {
            Become(Serving);
            Enter(_suspended ? ListenerState.Suspended : ListenerState.Listening);
        }

        LetIn();
    }

    private void HandleBindFailure(string error, bool mayPass)
    {
        _attempting = false;
        _bindFailures++;
        var delay = mayPass ? _settings.BindRetry.DelayAfter(_bindFailures, Random.Shared.NextDouble()) : null;
        if (delay is { } wait)
        {
            Timers.StartSingleTimer(BindTimer, TryBind.Instance, wait);
        }
        else
        {
            StopWith(error);
        }

        _report.BindFailed(_settings.Endpoint, error, delay);

        // Last, so that whoever is told and knows the time finds the next attempt set.
        _subscribers.Publish(new Listener.BindFailed(_settings.Endpoint, error, delay));
    }

    // A port in use or a lack of descriptors passes; a name that doesn't exist or a port that needs privileges doesn't,
    // and a server that has run before is not given up for either.
    private bool MayPass(Exception? cause) =>
        _wasBound
        || cause is SocketException
        {
            SocketErrorCode: SocketError.AddressAlreadyInUse
                or SocketError.TooManyOpenSockets
                or SocketError.NoBufferSpaceAvailable
                or SocketError.TryAgain,
        };

    private void HandleSocketLost(AcceptSocket socket)
    {
        const string detail = "the listening socket was lost";
        socket.Lost();
        Timers.Cancel(socket.TimerKey);
        if (Array.TrueForAll(_sockets, other => other.Actor is null))
        {
            _bound = null;
            if (_state is ListenerState.Listening or ListenerState.Suspended)
            {
                Become(Binding);
                Enter(ListenerState.Binding, detail);
            }
        }

        if (_state == ListenerState.Draining)
            HandleUnbound(socket);
        else if (!_attempting && !Timers.IsTimerActive(BindTimer))
            HandleBindFailure(detail, mayPass: true);
    }

    private sealed class TryBind
    {
        public static readonly TryBind Instance = new();
    }

    private sealed class BindTimedOut
    {
        public static readonly BindTimedOut Instance = new();
    }

    private sealed record Resolved(IPAddress Address);

    private sealed record ResolveFailed(Exception Cause);
}
