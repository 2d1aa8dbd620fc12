using Akka;
using Akka.Actor;
using AkkaSockets.Host.Configuration;
using AkkaSockets.Host.Lifetime;
using AkkaSockets.Host.Logging;

namespace AkkaSockets.Host.Serving;

/// <summary>The server's life: from its configuration to its end by a signal.</summary>
internal static class ServerRun
{
    /// <summary>Serves until Ctrl-C or SIGTERM.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="HostFailedException">The configuration is wrong, or the endpoint can't be had.</exception>
    public static async Task<int> Run(ServerOptions options)
    {
        var settings = HostSettings.Read(options);
        using var signals = new StopSignals();
        await using var log = HostLogging.Start(toStandardError: false);

        var system = HostSystem.Create(settings.Config);
        var ended = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var listener = ListenerActor.Props(settings.Listener, connection => EchoConnection.Props(connection, settings.Greeting));
        system.ActorOf(Props.Create(() => new ServerReporter(listener, log.Logger, ended)), "server");

        if (await Task.WhenAny(signals.Requested, ended.Task) == ended.Task)
        {
            await system.Terminate();
            throw new HostFailedException($"{settings.Listener.Endpoint}: {await ended.Task}");
        }

        var deadline = settings.Listener.DrainTimeout;
        log.Logger.Information("{Signal}: no new connections; open ones have {Deadline} s to finish", await signals.Requested, deadline.TotalSeconds);
        await Stop(system, ended.Task);
        log.Logger.Information("Stopped");
        return 0;
    }

    /// <summary>The listener drains in the phases before; here the log gets what it has told of that.</summary>
    private static Task<Done> Stop(ActorSystem system, Task<string> listenerEnded)
    {
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "report", async () =>
        {
            await listenerEnded;
            return Done.Instance;
        });
        return shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance);
    }
}
