using System.Reflection;

namespace Akka.Tests.ApiSubset;

/// <summary>
/// What an assembly offers to other code, as lines in the format of the files in <c>Listings</c>: "TYPE REST", the type's
/// name holding no space. Left out: generated members, explicit interface implementations, attributes, nullable annotations.
/// </summary>
/// <remarks>The assembly is read, never run; what it references must lie beside it or in the runtime.</remarks>
internal sealed class AssemblyListing
{
    private AssemblyListing(AssemblyName name, IReadOnlyList<string> lines)
    {
        Name = name;
        Lines = lines;
    }

    public AssemblyName Name { get; }

    /// <summary>Sorted by ordinal, each once.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Reads the assembly of that simple name from the folder of the running tests.</summary>
    public static AssemblyListing OfTested(string name) => Of(Path.Combine(AppContext.BaseDirectory, name + ".dll"), _ => true);

    /// <summary>Reads the types that the filter lets through.</summary>
    public static AssemblyListing Of(string path, Func<Type, bool> filter)
    {
        using var context = new MetadataLoadContext(new PathAssemblyResolver(References(path)));
        var assembly = context.LoadFromAssemblyPath(path);
        var lines = assembly.GetTypes()
            .Where(type => Visibility.IsVisible(type) && !Visibility.IsGenerated(type) && filter(type))
            .SelectMany(TypeLines.Of)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return new AssemblyListing(assembly.GetName(), lines);
    }

    /// <summary>One file a name, as the resolver demands; what lies beside the assembly goes before the runtime's.</summary>
    private static IEnumerable<string> References(string path)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return new[] { Path.GetDirectoryName(path)!, runtime }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .DistinctBy(Path.GetFileName);
    }
}
