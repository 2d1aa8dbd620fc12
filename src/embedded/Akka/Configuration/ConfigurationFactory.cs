using System.Reflection;
using System.Text;
using Akka.Configuration.Hocon;
using Akka.Configuration.Hocon.Syntax;

namespace Akka.Configuration;

/// <summary>Where configurations come from.</summary>
public class ConfigurationFactory
{
    private const string ReferenceResource = "Akka.Configuration.reference.conf";

    private static readonly Lazy<Config> Reference =
        new(() => FromResource(ReferenceResource, typeof(ConfigurationFactory).Assembly));

    /// <summary>The configuration without values.</summary>
    public static Config Empty => Config.Empty;

    /// <summary>The defaults of this assembly: every key that it reads. Each call gives another object, so that they can stand behind each other.</summary>
    public static Config Default() => Reference.Value.Root.ToConfig();

    /// <summary>
    /// What an actor system uses that is given no configuration. .NET programs have no configuration file of a fixed name, so it is
    /// empty, and the system runs on <see cref="Default"/>.
    /// </summary>
    public static Config Load() => Empty;

    /// <summary>Parses HOCON. An <c>include</c> line is an error: see the overload that takes a callback.</summary>
    /// <exception cref="FormatException">
    /// The text is malformed, or a substitution has no value. The message names the line and the column.
    /// </exception>
    /// <exception cref="ConfigurationException">A value holds <c>:</c> or <c>=</c> without being quoted.</exception>
    public static Config ParseString(string hocon) => ParseString(hocon, null);

    /// <summary>Parses HOCON in which <c>include "name"</c> merges what <paramref name="includeCallback"/> answers for the name.</summary>
    /// <inheritdoc cref="ParseString(string)" path="/exception"/>
    public static Config ParseString(string hocon, Func<string, HoconRoot>? includeCallback)
    {
        ArgumentNullException.ThrowIfNull(hocon);
        var source = new SourceCursor(hocon);
        return new Config(new HoconRoot(Resolver.Resolve(source, HoconParser.Parse(source, includeCallback))));
    }

    /// <summary>Parses a document embedded in the assembly of <paramref name="instanceInAssembly"/>, which may be a type, an assembly or any object.</summary>
    /// <inheritdoc cref="FromResource(string, Assembly)" path="/exception"/>
    public static Config FromResource(string resourceName, object instanceInAssembly)
    {
        ArgumentNullException.ThrowIfNull(instanceInAssembly);
        return instanceInAssembly switch
        {
            Assembly assembly => FromResource(resourceName, assembly),
            Type type => FromResource(resourceName, type.Assembly),
            _ => FromResource(resourceName, instanceInAssembly.GetType().Assembly)
        };
    }

    /// <summary>Parses a document embedded in the assembly that declares <typeparamref name="TAssembly"/>.</summary>
    /// <inheritdoc cref="FromResource(string, Assembly)" path="/exception"/>
    public static Config FromResource<TAssembly>(string resourceName) => FromResource(resourceName, typeof(TAssembly).Assembly);

    /// <summary>Parses a document embedded in <paramref name="assembly"/>.</summary>
    /// <exception cref="ArgumentException">The assembly holds no such resource.</exception>
    public static Config FromResource(string resourceName, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(resourceName) ?? throw new ArgumentException(
            $"The assembly {assembly.GetName().Name} holds no resource '{resourceName}'; it has: {string.Join(", ", assembly.GetManifestResourceNames())}.",
            nameof(resourceName));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return ParseString(reader.ReadToEnd());
    }
}
