using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Akka.Tests.Configuration;

/// <summary>Lists what a configuration says, for comparing two: one line for each text, null, empty list and empty object.</summary>
internal static class ConfigLeaves
{
    public static IReadOnlyList<string> Of(Config config) => [.. Of(config.Root, "").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(HoconValue value, string path)
    {
        if (value.GetObject() is { } fields)
            return fields.Items.Count == 0 ? [$"{path} {{}}"] : fields.Items.SelectMany(field => Of(field.Value, $"{path}/{field.Key}"));
        if (!value.IsArray())
            return [value.GetString() is { } text ? $"{path} '{text}'" : $"{path} null"];
        var elements = value.GetArray();
        return elements.Count == 0 ? [$"{path} []"] : elements.SelectMany((element, i) => Of(element, $"{path}[{i}]"));
    }
}
