using Akka.Configuration;

namespace Akka.TestKit.Internal;

/// <summary>The configurations a test kit offers; parsed once, since every test asks for them.</summary>
internal static class DefaultConfigs
{
    public static Config Standard { get; } = Load("reference.conf");

    public static Config FullDebug { get; } = Load("full-debug.conf");

    private static Config Load(string file)
    {
        var name = $"Akka.TestKit.Configuration.{file}";
        using var stream = typeof(DefaultConfigs).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return ConfigurationFactory.ParseString(reader.ReadToEnd());
    }
}
