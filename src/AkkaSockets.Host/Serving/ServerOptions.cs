namespace AkkaSockets.Host.Serving;

/// <summary>What the command line says about the server; null leaves it to the configuration.</summary>
/// <param name="ConfigFile">A HOCON file instead of the default one.</param>
/// <param name="Endpoint">Where to listen.</param>
/// <param name="Greeting">What each client gets first.</param>
internal sealed record ServerOptions(string? ConfigFile, string? Endpoint, string? Greeting);
