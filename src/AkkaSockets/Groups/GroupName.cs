using System.Globalization;

namespace AkkaSockets.Groups;

internal static class GroupName
{
    public const int MaxLength = 256;

    public static bool IsValid(string name)
    {
        if (name.Length is 0 or > MaxLength)
            return false;
        foreach (var c in name)
        {
            if (char.IsControl(c))
                return false;
        }

        return true;
    }

    public static void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsValid(name))
            throw new ArgumentException($"A group can't be named {Shown(name)}; valid are 1 to {MaxLength} characters without control characters.", nameof(name));
    }

    // Names may come from peers, so neither their length nor their control characters reach a log.
    private static string Shown(string name) =>
        name.Length is 0 or > MaxLength
            ? string.Create(CultureInfo.InvariantCulture, $"by {name.Length} characters")
            : $"'{string.Concat(name.Select(c => char.IsControl(c) ? '?' : c))}'";
}
