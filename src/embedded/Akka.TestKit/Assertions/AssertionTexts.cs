namespace Akka.TestKit.Internal;

/// <summary>Fails with finished text: a message's own braces must not be read as placeholders.</summary>
internal static class AssertionTexts
{
    public static void FailWith(this ITestKitAssertions assertions, string text) => assertions.Fail("{0}", text);

    public static void Require(this ITestKitAssertions assertions, bool condition, string text)
    {
        if (!condition)
            assertions.AssertTrue(false, "{0}", text);
    }

    public static string WithHint(this string text, string? hint) => string.IsNullOrEmpty(hint) ? text : $"{text} {hint}";
}
