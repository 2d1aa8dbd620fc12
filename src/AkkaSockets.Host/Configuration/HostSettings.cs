using System.Globalization;
using Akka.Actor;
using Akka.Configuration;
using AkkaSockets.Host.Lifetime;
using AkkaSockets.Host.Serving;

namespace AkkaSockets.Host.Configuration;

/// <summary>All that the server runs with, checked.</summary>
/// <param name="Config">For the actor system.</param>
/// <param name="Listener">Where to listen and under which limits.</param>
/// <param name="Greeting">What each client gets first; empty for nothing.</param>
internal sealed record HostSettings(Config Config, ListenerSettings Listener, string Greeting)
{
    private const string Section = "host";
    private const string GreetingKey = "greeting";

    private static readonly TimeSpan ShortestPhase = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(2);

    /// <summary>Reads the configuration file; what the command line says goes before it.</summary>
    /// <exception cref="HostFailedException">Something is wrong; it lists everything that is.</exception>
    public static HostSettings Read(ServerOptions options)
    {
        var path = options.ConfigFile ?? ConfigFile.Default;
        var file = ConfigFile.Read(path);
        var config = file.WithFallback(ConfigFile.HostDefaults());
        var errors = new List<string>();

        var listener = ReadListener(config, path, errors);
        if (options.Endpoint is { } text)
        {
            if (SocketEndpoint.TryParse(text, out var endpoint, out var error))
                listener = listener with { Endpoint = endpoint };
            else
                errors.Add($"--endpoint: {error}");
        }

        CheckHostKeys(file, path, errors);
        if (errors.Count > 0)
            throw new HostFailedException(errors);
        return new HostSettings(
            WithTimeToDrain(config, listener.DrainTimeout),
            listener,
            options.Greeting ?? config.GetString($"{Section}.{GreetingKey}") ?? "");
    }

    private static ListenerSettings ReadListener(Config config, string path, List<string> errors)
    {
        try
        {
            return ListenerSettings.From(config);
        }
        catch (SocketSettingsException wrong)
        {
            errors.AddRange(wrong.Errors.Select(error => $"{path}: {error}"));
            return ListenerSettings.Default;
        }
    }

    /// <summary>
    /// The phase of the shutdown that waits for connections gives them the time that the listener does, and some to tell of
    /// their end; by default it would cut a longer one short.
    /// </summary>
    private static Config WithTimeToDrain(Config config, TimeSpan drain)
    {
        var phase = Math.Max(ShortestPhase.TotalMilliseconds, (drain + Reserve).TotalMilliseconds);
        return ConfigurationFactory
            .ParseString(string.Create(
                CultureInfo.InvariantCulture,
                $"akka.coordinated-shutdown.phases.{CoordinatedShutdown.PhaseServiceRequestsDone}.timeout = {phase:0}ms"))
            .WithFallback(config);
    }

    /// <summary>A misspelt key would go unread, and nobody would hear of it.</summary>
    private static void CheckHostKeys(Config file, string path, List<string> errors)
    {
        if (!file.HasPath(Section))
            return;
        var section = file.GetValue(Section);
        if (section?.IsObject() != true || section.GetObject() is not { } values)
        {
            errors.Add($"{path}: {Section} = {section}: valid is an object: {{ ... }}");
            return;
        }

        foreach (var (key, value) in values.Items)
        {
            if (key != GreetingKey)
                errors.Add($"{path}: {Section}.{key} = {value}: valid is no such key, but {GreetingKey}");
            else if (!value.IsString())
                errors.Add($"{path}: {Section}.{key} = {value}: valid is a text");
        }
    }
}
