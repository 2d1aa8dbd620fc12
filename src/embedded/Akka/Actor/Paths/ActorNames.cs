using System.Buffers;
using System.Globalization;

namespace Akka.Actor;

/// <summary>What an actor may be called, and the names that are given to those who have none.</summary>
internal static class ActorNames
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+~";
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + ActorPath.ValidSymbols);

    internal const string Rule =
        $"A name must not start with `$` and only contain ASCII letters, digits, %-escapes and {ActorPath.ValidSymbols}.";

    internal static bool IsValid(string? name)
    {
        if (string.IsNullOrEmpty(name) || name[0] == '$') return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (Allowed.Contains(name[i])) continue;
            var escaped = name[i] == '%' && i + 2 < name.Length && char.IsAsciiHexDigit(name[i + 1]) && char.IsAsciiHexDigit(name[i + 2]);
            if (!escaped) return false;
            i += 2;
        }

        return true;
    }

    internal static void Check(string? name)
    {
        if (name is null) throw new InvalidActorNameException("An actor's name must not be null.");
        if (name.Length == 0) throw new InvalidActorNameException("An actor's name must not be empty.");
        if (!IsValid(name))
        {
            throw new InvalidActorNameException(
                $"Illegal actor name [{name}]. {Rule}");
        }
    }

    /// <summary>The automatic name for the given number: <c>$a</c>, <c>$b</c>, …</summary>
    internal static string Automatic(long number)
    {
        Span<char> text = stackalloc char[12];
        text[0] = '$';
        var length = 1;
        do
        {
            text[length++] = Digits[(int)(number & 63)];
            number >>>= 6;
        }
        while (number != 0);
        return text[..length].ToString();
    }

    internal static (string Name, long Uid) SplitUid(string element)
    {
        var hash = element.IndexOf('#');
        if (hash < 0) return (element, 0);
        _ = long.TryParse(element.AsSpan(hash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var uid);
        return (element[..hash], uid);
    }

    /// <summary>A uid for a new incarnation; never 0, which means unknown.</summary>
    internal static long NewUid() => Random.Shared.NextInt64(1, int.MaxValue);
}
