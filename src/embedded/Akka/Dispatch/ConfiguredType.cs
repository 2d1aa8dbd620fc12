using System.Reflection;
using Akka.Configuration;
using Akka.Util;

namespace Akka.Dispatch;

/// <summary>Makes objects whose types the configuration names.</summary>
internal static class ConfiguredType
{
    /// <param name="key">Where the name stands.</param>
    /// <param name="name">The type's full name, with its assembly unless it is Akka's.</param>
    /// <param name="names">What else is valid there, as a text that ends with a comma.</param>
    /// <param name="args">The constructor's arguments.</param>
    /// <exception cref="ConfigurationException">There is no such type, or it can't be made.</exception>
    internal static T Make<T>(string key, string? name, string names, params object?[] args)
        where T : class
    {
        var type = string.IsNullOrEmpty(name) ? null : Type.GetType(name);
        if (type is null || type.IsAbstract || !type.Implements<T>())
            throw new ConfigurationException($"{key} is [{name}]; valid is {names} the full name of a type that derives from {typeof(T).Name}, with its assembly.");
        try
        {
            return (T)Activator.CreateInstance(type, args)!;
        }
        catch (MissingMethodException e)
        {
            var types = string.Join(", ", args.Select(static arg => arg?.GetType().Name ?? "null"));
            throw new ConfigurationException($"{key} is [{name}], which has no public constructor for ({types}).", e);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } cause)
        {
            throw new ConfigurationException($"{key} is [{name}], which can't be made: {cause.Message}", cause);
        }
    }
}
