namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Tests that a build server leaves out, by an environment variable set to <c>true</c>.</summary>
internal static class LocalTests
{
    public static string? SkipReason(string? always, string? locally, string variable, string fallback)
    {
        if (always is not null)
            return always;
        var excluded = string.Equals(Environment.GetEnvironmentVariable(variable), "true", StringComparison.OrdinalIgnoreCase);
        return excluded ? locally ?? fallback : null;
    }
}
