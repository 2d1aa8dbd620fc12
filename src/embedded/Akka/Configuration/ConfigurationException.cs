using System.Runtime.Serialization;
using Akka.Actor;

namespace Akka.Configuration;

/// <summary>A configuration can't be used: a key is missing, or its value is invalid. The message names both.</summary>
public class ConfigurationException : AkkaException
{
    /// <summary>An error with its explanation.</summary>
    public ConfigurationException(string message) : base(message)
    {
    }

    /// <summary>An error with its explanation and cause.</summary>
    public ConfigurationException(string message, Exception? exception) : base(message, exception)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected ConfigurationException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
    }

    /// <summary>The error of a <typeparamref name="T"/> whose configuration, at <paramref name="path"/>, is missing or empty.</summary>
    public static ConfigurationException NullOrEmptyConfig<T>(string? path = null) =>
        new(string.IsNullOrWhiteSpace(path)
            ? $"{typeof(T).Name} can't be made: its configuration is missing or empty."
            : $"{typeof(T).Name} can't be made: the configuration at '{path}' is missing or empty.");
}
