using System.Globalization;

namespace AkkaSockets;

/// <summary>
/// A peer sent what its protocol doesn't allow: too much, or what means nothing. The message says what was wrong, which
/// value it had and what would be valid, and never contains the peer's bytes.
/// </summary>
public sealed class ProtocolViolationException : Exception
{
    /// <summary>A violation in words of one's own.</summary>
    /// <param name="message">What is wrong, its value, and what would be valid.</param>
    public ProtocolViolationException(string message)
        : base(message)
    {
    }

    /// <summary>A violation of a limit.</summary>
    /// <param name="thing">What is wrong, for example <c>frame length</c>.</param>
    /// <param name="value">The value that it has.</param>
    /// <param name="valid">What would be valid, for example <c>at most 65536</c>.</param>
    public ProtocolViolationException(string thing, object value, string valid)
        : base(string.Create(CultureInfo.InvariantCulture, $"{thing} is {value}; valid is {valid}"))
    {
    }

    internal static ProtocolViolationException TooLong(string thing, long atLeast, int limit) =>
        new(thing, Text($"{atLeast} bytes or more"), Text($"at most {limit}"));

    internal static ProtocolViolationException Incomplete(long length) =>
        new("what the peer finished with", Text($"{length} bytes of an incomplete frame"), "a whole frame");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
