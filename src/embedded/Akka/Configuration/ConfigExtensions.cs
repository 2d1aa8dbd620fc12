using System.Diagnostics.CodeAnalysis;

namespace Akka.Configuration;

/// <summary>What can be asked of a <see cref="Config"/> that may be null.</summary>
public static class ConfigExtensions
{
    /// <summary>Whether there is no configuration, or one without values.</summary>
    public static bool IsNullOrEmpty([NotNullWhen(false)] this Config? config) => config is null || config.IsEmpty;

    /// <summary><see cref="Config.WithFallback"/>, where either may be null or empty: then it is the other one.</summary>
    public static Config? SafeWithFallback(this Config? config, Config? fallback)
    {
        if (ReferenceEquals(config, fallback) || fallback.IsNullOrEmpty())
            return config;
        return config.IsNullOrEmpty() ? fallback : config.WithFallback(fallback);
    }
}
