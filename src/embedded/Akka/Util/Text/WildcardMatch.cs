namespace Akka.Util;

/// <summary>Compares text with patterns.</summary>
public static class WildcardMatch
{
    /// <summary>
    /// Whether a text fits a pattern: <c>*</c> is any characters, also none, <c>?</c> is any one, a space is any white space, and everything
    /// else is itself.
    /// </summary>
    public static bool Like(this string text, string pattern, bool caseSensitive = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(pattern);

        // Where to go on if the text after the last star doesn't fit: that star takes one character more. Earlier stars needn't.
        var (afterStar, retryAt) = (-1, 0);
        var (p, t) = (0, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                afterStar = ++p;
                retryAt = t;
            }
            else if (p < pattern.Length && Fits(text[t], pattern[p], caseSensitive))
            {
                p++;
                t++;
            }
            else if (afterStar >= 0)
            {
                p = afterStar;
                t = ++retryAt;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).Trim('*').IsEmpty;
    }

    private static bool Fits(char c, char wanted, bool caseSensitive) => wanted switch
    {
        '?' => true,
        ' ' => char.IsWhiteSpace(c),
        _ => c == wanted || (!caseSensitive && char.ToUpperInvariant(c) == char.ToUpperInvariant(wanted))
    };
}
