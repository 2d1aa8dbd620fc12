using Xunit.Sdk;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Two values that should have been equal.</summary>
public class AkkaEqualException : XunitException
{
    /// <summary>Says what failed, as <see cref="string.Format(string, object[])"/> does.</summary>
    public AkkaEqualException(string format = "", params object[] args)
        : base(FailureText.Of(format, args))
    {
    }

    /// <summary>An exception with this text, the expected and the actual value.</summary>
    public static AkkaEqualException ForMismatchedValues(object? expected, object? actual, string? format = null, params object[] args)
    {
        var newLine = Environment.NewLine;
        var text = FailureText.Of(format, args);
        var reason = text.Length == 0 ? "Values differ" : text;
        return new AkkaEqualException(
            "{0}", $"Assert.Equal() Failure: {reason}{newLine}Expected: {Shown(expected)}{newLine}Actual:   {Shown(actual)}");
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => text,
        System.Collections.IEnumerable sequence => $"[{string.Join(", ", sequence.Cast<object?>().Select(Shown))}]",
        _ => value.ToString() ?? "",
    };
}
