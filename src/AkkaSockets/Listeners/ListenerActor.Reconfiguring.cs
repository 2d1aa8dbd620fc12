using Akka.Actor;

namespace AkkaSockets;

// Other settings while running.
public sealed partial class ListenerActor
{
    private void Reconfigure(Listener.Reconfigure request)
    {
        try
        {
            Check(request.Settings);
            Apply(request.Settings);
        }
        catch (SocketSettingsException e)
        {
            Sender.Tell(new Status.Failure(e));
            return;
        }

        Sender.Tell(new Listener.Reconfigured(_settings));
    }

    private (ConnectionEnvironment Direct, ConnectionEnvironment Proxied) EnvironmentsOf(ListenerSettings settings)
    {
        var environment = ConnectionEnvironment.Of(Context.System, settings.Framing, settings.HandlerFailure) with
        {
            Proxy = settings.Proxy,
            Metrics = _report.Metrics,
        };
        return (environment, environment with { ExpectsProxyHeader = true });
    }

    private void Check(ListenerSettings settings)
    {
        var errors = new SettingsErrors();
        _settings.ValidateChange(settings, errors, SocketSettings.ListenerPath);
        settings.Validate(errors, SocketSettings.ListenerPath);
        settings.Connection.Validate(errors, SocketSettings.ConnectionPath);
        errors.ThrowIfAny();
    }

    private void Apply(ListenerSettings settings)
    {
        var connectionChanged = settings.Connection != _settings.Connection;
        _settings = settings;
        (_environment, _proxiedEnvironment) = EnvironmentsOf(settings);
        _admission.Change(settings);
        _shutdown.DrainTimeout = settings.DrainTimeout;
        if (connectionChanged)
        {
            var apply = new ApplySettings(settings.Connection);
            foreach (var handler in _connections.Keys)
                handler.Tell(apply);
        }

        // Whoever waits may now have to go sooner.
        Timers.Cancel(WaitLimitTimer);
        Timers.Cancel(PlaceTimer);
        EndLongWaits();
    }
}
