namespace Akka.Tests.ApiSubset;

/// <summary>
/// What upstream's assembly offers. Less than that is fine, and so is whatever leaves code written against it compiling against
/// upstream: a member on the type itself that upstream inherits, a member that isn't virtual where upstream's is, an override
/// more, unless upstream sealed it.
/// </summary>
internal sealed class UpstreamListing
{
    private readonly HashSet<string> _offers;
    private readonly ILookup<string, string> _ancestors;

    public UpstreamListing(IEnumerable<string> lines)
    {
        _offers = lines.SelectMany(WithWeaker).ToHashSet(StringComparer.Ordinal);
        _ancestors = _offers.Select(line => line.Split(' ', 3))
            .Where(parts => parts is [_, ":", _])
            .ToLookup(parts => parts[0], parts => parts[2]);
    }

    /// <summary>Reads the listing that the tests carry for the assembly of that simple name.</summary>
    public static UpstreamListing Of(string name) =>
        new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "ApiSubset", "Listings", name + ".txt")));

    public IReadOnlyList<string> Outside(IEnumerable<string> lines) => lines.Where(line => !Offers(line)).ToList();

    private bool Offers(string line)
    {
        if (_offers.Contains(line))
            return true;
        if (line.Contains(" override ", StringComparison.Ordinal))
            return IsSealed(line) || !_offers.Contains(line.Replace(" override ", " sealed override "));

        var (type, member) = Split(line);
        return _ancestors[type].Any(ancestor => _offers.Contains($"{ancestor} {member}"));
    }

    /// <summary>The line, and what a member that can be overridden offers besides: all that one which can't be does.</summary>
    private static IEnumerable<string> WithWeaker(string line)
    {
        yield return line;
        if (IsSealed(line))
        {
            yield return line.Replace(" sealed override ", " ");
        }
        else if (line.Contains(" override ", StringComparison.Ordinal))
        {
            yield return line.Replace(" override ", " virtual ");
            yield return line.Replace(" override ", " ");
        }
        else if (line.Contains(" virtual ", StringComparison.Ordinal))
        {
            yield return line.Replace(" virtual ", " ");
        }
    }

    private static bool IsSealed(string line) => line.Contains(" sealed override ", StringComparison.Ordinal);

    private static (string Type, string Member) Split(string line)
    {
        var space = line.IndexOf(' ');
        return (line[..space], line[(space + 1)..]);
    }
}
