using System.Reflection;
using System.Text;
using Akka.Configuration.Hocon;

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
    /// What an actor system uses that is given no configuration: nothing, so that it runs on <see cref="Default"/>. A section
    /// <c>akka</c> in the program's app.config isn't looked at.
    /// </summary>
    public static Config Load() => Empty;

    /// <summary>Parses HOCON. An <c>include</c> line is an error: see the overload that takes a callback.</summary>
    /// <exception cref="FormatException">
    /// The text is malformed, or a substitution has no value. The message names the line and the column.
    /// </exception>
    /// <exception cref="ConfigurationException">A value holds <c>:</c> or <c>=</c> without being quoted.</exception>
    public static Config ParseString(string hocon) => ParseString(hocon, null);

    /// <summary>Parses HOCON in which <c>include "name"</c> merges what <paramref name="includeCallback"/> answers for the name.</summary>
    /// <param name="hocon">The document.</param>
    /// <param name="includeCallback">
    /// Answers the document of a name, as <see cref="Parser.Parse"/> makes them, or null when there is none: then the line says nothing,
    /// unless it is <c>include required("name")</c>. Substitutions of an included document see the whole of the including one too.
    /// </param>
    /// <inheritdoc cref="ParseString(string)" path="/exception"/>
    public static Config ParseString(string hocon, Func<string, HoconRoot?>? includeCallback) => new(Parser.Parse(hocon, includeCallback));

    /// <summary>
    /// A configuration of an object's public properties and fields, those of the objects in it included: dictionaries and other objects
    /// become objects, sequences become lists, and anything else the text that it has in JSON.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="source"/> is a text, a number or a list, or it is part of itself.</exception>
    public static Config FromObject(object source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var value = ObjectContent.Of(source);
        return value.IsObject()
            ? value.ToConfig()
            : throw new ArgumentException($"A configuration consists of named values, which {source.GetType()} has none of.", nameof(source));
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
