using Akka.Configuration;

namespace AkkaSockets;

/// <summary>Everything under <c>akka-sockets</c> in a configuration, read and checked together.</summary>
/// <param name="Listener">The listener's settings.</param>
/// <param name="Client">The client's settings.</param>
public sealed record SocketSettings(ListenerSettings Listener, ClientSettings Client)
{
    internal const string RootPath = "akka-sockets";
    internal const string ListenerPath = RootPath + ".listener";
    internal const string ClientPath = RootPath + ".client";
    internal const string ConnectionPath = RootPath + ".connection";

    /// <summary>The defaults, as in the reference configuration.</summary>
    public static SocketSettings Default { get; } = new(ListenerSettings.Default, ClientSettings.Default);

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
        settings.Listener.Validate(errors, ListenerPath);
        errors.AddInherited(config, settings.Listener.Connection.Validate, $"{ListenerPath}.connection", ConnectionPath);
        settings.Client.Validate(errors, ClientPath);
        errors.AddInherited(config, settings.Client.Connection.Validate, $"{ClientPath}.connection", ConnectionPath);
        errors.ThrowIfAny();
        return settings;
    }
}
