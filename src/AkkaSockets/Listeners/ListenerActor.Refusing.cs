using System.Globalization;
using Akka.Actor;
using Akka.IO;

namespace AkkaSockets;

// Connections that are not served.
public sealed partial class ListenerActor
{
    private readonly HashSet<IActorRef> _refusing = [];

    /// <param name="newcomer">Who is refused.</param>
    /// <param name="reason">Why.</param>
    /// <param name="placed">Whether it has a place of its address.</param>
    private void Refuse(Newcomer newcomer, RefusalReason reason, bool placed = false)
    {
        if (placed)
            _admission.LeaveFrom(newcomer.Address);
        _refusals.Add(reason);
        _report.Refused(newcomer, reason);
        Dismiss(newcomer, _admission.Over(reason));
        _subscribers.Publish(newcomer.RefusedFor(DetailOf(reason), _clock.Now));
    }

    private void Dismiss(Newcomer newcomer, OverLimitSettings over)
    {
        // A message takes an actor and a descriptor for a while, so a flood gets resets.
        if (over.Action == LimitAction.Refuse && _refusing.Count < _settings.Backlog)
        {
            _refusing.Add(Context.Watch(Context.ActorOf(
                Akka.Actor.Props.Create(() => new RefusingConnection(newcomer.Transport, over.Message)),
                string.Create(CultureInfo.InvariantCulture, $"refused-{newcomer.Id}"))));
        }
        else
        {
            newcomer.Transport.Tell(Tcp.Abort.Instance);
        }
    }

    // A client that a proxy named: only now is it known where it comes from.
    private void Name(ConnectionReady ready)
    {
        if (!_connections.TryGetValue(Sender, out var connection) || !connection.IsPending)
            return;
        var address = AddressKey.Of(ready.RemoteEndpoint.Address);
        RefusalReason? reason = _state == ListenerState.Draining ? RefusalReason.NotListening
            : _admission.TryEnterFrom(address) ? null
            : RefusalReason.MaxPerAddress;
        if (reason is { } refusal)
        {
            _refusals.Add(refusal);
            _report.Refused(ready.RemoteEndpoint, connection.Context.LocalEndpoint, refusal);
            Sender.Tell(new RefuseConnection(new CloseReason(CloseKind.Refused, DetailOf(refusal)), _admission.Over(refusal)));
            return;
        }

        connection.IsPending = false;
        connection.Address = address;
        Opened(connection, ready.RemoteEndpoint);
        Sender.Tell(AdmitConnection.Instance);
    }

    private string DetailOf(RefusalReason reason) => reason switch
    {
        RefusalReason.MaxConnections => $"the maximum of {_settings.MaxConnections} connections is reached",
        RefusalReason.MaxPerAddress => $"the maximum of {_settings.MaxConnectionsPerAddress} connections of one address is reached",
        RefusalReason.AcceptRate => $"more than {_settings.AcceptRate} connections a second",
        RefusalReason.TooManyWaiting => $"{_settings.Backlog} connections wait already",
        RefusalReason.WaitedTooLong => $"no place within {_settings.RegisterTimeout}",
        RefusalReason.NotFromProxy => "it came from no trusted proxy",
        _ => "the listener accepts no more",
    };
}
