using System.Runtime.Serialization;
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

    /// <summary>Restores its message, for exceptions that are carried from one process to another.</summary>
    protected AkkaEqualException(SerializationInfo info, StreamingContext context)
        : base(info.GetString(nameof(Message)) ?? "")
    {
    }

    /// <summary>What failed.</summary>
    public override string Message => base.Message;

    /// <summary>An exception with this text, the expected and the actual value.</summary>
    public static AkkaEqualException ForMismatchedValues(object? expected, object? actual, string? format = null, params object[] args)
    {
        var text = FailureText.Of(format, args);
        var reason = text.Length == 0 ? "Values differ" : text;
        return new AkkaEqualException("{0}", $"Assert.Equal() Failure: {reason}{Line("Expected", expected)}{Line("Actual", actual)}");
    }

    // Further lines of a value stand under its first.
    private static string Line(string name, object? value)
    {
        const int indentation = 10;
        var shown = value as string ?? ArgumentFormatter.Format(value);
        var label = $"{name}:".PadRight(indentation);
        return Environment.NewLine + label + shown.Replace(Environment.NewLine, Environment.NewLine + new string(' ', indentation), StringComparison.Ordinal);
    }
}
