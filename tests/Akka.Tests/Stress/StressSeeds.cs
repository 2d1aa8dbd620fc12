using System.Globalization;

namespace Akka.Tests.Stress;

/// <summary>
/// Which seeds the stress tests run with. The environment variable <c>AKKASOCKETS_STRESS_SEEDS</c> says which, instead of the few that
/// suit every day: <c>1000</c> for the first thousand, <c>17-17</c> for one that was reported.
/// </summary>
internal static class StressSeeds
{
    private const string Variable = "AKKASOCKETS_STRESS_SEEDS";

    /// <summary>The rows of a theory with one parameter, the seed.</summary>
    internal static TheoryData<int> UnlessToldOtherwise(int count)
    {
        var (first, last) = Range(Environment.GetEnvironmentVariable(Variable), count);
        var rows = new TheoryData<int>();
        for (var seed = first; seed <= last; seed++) rows.Add(seed);
        return rows;
    }

    /// <exception cref="FormatException">The text is neither a number nor a range.</exception>
    internal static (int First, int Last) Range(string? text, int count)
    {
        if (string.IsNullOrEmpty(text)) return (1, count);
        var ends = text.Split('-');
        if (ends.Length <= 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first >= 1 && last >= first)
        {
            return ends.Length == 1 ? (1, last) : (first, last);
        }

        throw new FormatException($"{Variable} is '{text}'; valid is how many seeds, such as 1000, or the first and the last one, such as 17-20.");
    }
}
