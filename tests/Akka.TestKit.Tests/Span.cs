namespace Akka.TestKit.Tests;

/// <summary>Durations for tests in which time must pass.</summary>
internal static class Span
{
    public static TimeSpan Short { get; } = TimeSpan.FromMilliseconds(50);

    public static TimeSpan Ample { get; } = TimeSpan.FromSeconds(20);

    public static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
