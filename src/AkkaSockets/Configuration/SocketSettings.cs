using System.Collections.Immutable;
using Akka.Configuration;

namespace AkkaSockets;

/// <summary>Everything under <c>akka-sockets</c> in a configuration, read and checked together.</summary>
/// <param name="Listener">The listener's settings.</param>
/// <param name="Client">The client's settings.</param>
public sealed record SocketSettings(ListenerSettings Listener, ClientSettings Client)
{
    internal const long DefaultMemoryBudget = 512L * 1024 * 1024;
    internal const string RootPath = "akka-sockets";
    internal const string ListenerPath = RootPath + ".listener";
    internal const string ListenersPath = RootPath + ".listeners";
    internal const string ClientPath = RootPath + ".client";
    internal const string ConnectionPath = RootPath + ".connection";

    /// <summary>The defaults, as in the reference configuration.</summary>
    public static SocketSettings Default { get; } = new(ListenerSettings.Default, ClientSettings.Default);

    /// <summary>
    /// Bytes that all connections of the actor system may hold together, read and not handled or written and not sent.
    /// 1 or more, or <see cref="Off.Size"/>. Default 512 MiB. See <see cref="AkkaSockets.MemoryBudget"/>.
    /// </summary>
    public long MemoryBudget { get; init; } = DefaultMemoryBudget;

    /// <summary>
    /// The listeners that have a name: <c>akka-sockets.listeners.&lt;name&gt;</c>, each of which inherits from
    /// <c>akka-sockets.listener</c>, key by key. <see cref="Sockets"/> starts them.
    /// </summary>
    public IReadOnlyDictionary<string, ListenerSettings> Listeners { get; init; } = ImmutableSortedDictionary<string, ListenerSettings>.Empty;

    /// <summary>
    /// The reference configuration: every key with its unit, default, limit and risk. It need not be loaded; what is absent
    /// from a configuration has the same default.
    /// </summary>
    /// <returns>Its text, in HOCON.</returns>
    public static string ReferenceText()
    {
        using var stream = typeof(SocketSettings).Assembly.GetManifestResourceStream("AkkaSockets.reference.conf")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads <c>akka-sockets</c>; what is absent has its default.</summary>
    /// <param name="config">A whole configuration, such as <c>system.Settings.Config</c>.</param>
    /// <returns>The settings, valid.</returns>
    /// <exception cref="SocketSettingsException">Anything under <c>akka-sockets</c> is wrong or unknown; it lists all of it.</exception>
    public static SocketSettings From(Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var errors = new SettingsErrors();
        var settings = SettingsReader.Read(config, errors);
        errors.AtLeast($"{RootPath}.memory-budget", settings.MemoryBudget, 1);
        ValidateListener(config, settings.Listener, errors, ListenerPath);
        foreach (var (name, listener) in settings.Listeners)
            ValidateListener(config, listener, errors, $"{ListenersPath}.{name}", ListenerPath);
        settings.Client.Validate(errors, ClientPath);
        errors.AddInherited(config, settings.Client.Connection.Validate, $"{ClientPath}.connection", ConnectionPath);
        errors.ThrowIfAny();
        return settings;
    }

    private static void ValidateListener(Config config, ListenerSettings settings, SettingsErrors errors, params string[] paths)
    {
        errors.AddInherited(config, settings.Validate, paths);
        errors.AddInherited(config, settings.Connection.Validate, [.. paths.Select(path => $"{path}.connection"), ConnectionPath]);
        errors.AddInherited(config, (own, path) => ValidateRegisterTimeout(config, settings, own, path), paths);
    }

    private static void ValidateRegisterTimeout(Config config, ListenerSettings settings, SettingsErrors errors, string path)
    {
        const string key = "akka.io.tcp.register-timeout";
        if (!config.HasPath(key) || config.GetValue(key) is not { } value || !value.IsString())
            return;
        if (Units.TryParseDuration(value.GetString() ?? "", out var transports) && settings.RegisterTimeout >= transports)
            errors.Add($"{path}.register-timeout", $"{settings.RegisterTimeout}", $"less than {key} ({transports})");
    }
}
