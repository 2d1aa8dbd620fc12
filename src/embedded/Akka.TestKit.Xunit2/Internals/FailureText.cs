using System.Globalization;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Formats what a failed assertion says; never fails itself.</summary>
internal static class FailureText
{
    public static string Of(string? format, object[]? args)
    {
        if (string.IsNullOrEmpty(format) || args is null || args.Length == 0)
            return format ?? "";

        try
        {
            return string.Format(CultureInfo.InvariantCulture, format, args);
        }
        catch (FormatException)
        {
            return $"{format} ({string.Join(", ", args)})";
        }
    }
}
