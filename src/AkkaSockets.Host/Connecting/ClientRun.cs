using Akka.Actor;
using AkkaSockets.Host.Configuration;
using AkkaSockets.Host.Lifetime;
using AkkaSockets.Host.Logging;

namespace AkkaSockets.Host.Connecting;

/// <summary>The client's life: from connecting to the end of its one connection.</summary>
internal static class ClientRun
{
    /// <summary>Connects standard input and output to an endpoint until the peer has closed, or until Ctrl-C or SIGTERM.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="HostFailedException">There is no connecting to the endpoint, or the connection was lost.</exception>
    public static async Task<int> Run(string endpoint)
    {
        var settings = Settings(endpoint);
        using var signals = new StopSignals();
        await using var log = HostLogging.Start(toStandardError: true);

        var system = HostSystem.Create(ConfigFile.HostDefaults());
        var ended = new TaskCompletionSource<CloseReason>(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = system.ActorOf(ClientActor.Props(settings, ConsoleConnection.Props), "client");
        system.ActorOf(Props.Create(() => new ClientReporter(client, ended)), "reporter");

        if (await Task.WhenAny(signals.Requested, ended.Task) == signals.Requested)
            client.Tell(Client.Stop.Instance);
        var reason = await ended.Task;
        await system.Terminate();
        return reason.IsClean ? 0 : throw new HostFailedException($"{settings.Endpoint}: {reason}");
    }

    private static ClientSettings Settings(string endpoint)
    {
        if (!SocketEndpoint.TryParse(endpoint, out var parsed, out var error))
            throw new HostFailedException(error);
        if (parsed.Port == 0)
            throw new HostFailedException($"{parsed}: nobody can be reached at port 0. Valid is a port from 1 to 65535.");
        return ClientSettings.Default with
        {
            Endpoint = parsed,
            // A terminal whose output fails has nothing to go on with.
            HandlerFailure = HandlerFailureSettings.Default with { Policy = HandlerFailurePolicy.Close },
        };
    }
}
