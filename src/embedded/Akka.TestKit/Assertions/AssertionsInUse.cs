namespace Akka.TestKit.Internal;

/// <summary>The assertions of the test kits of this process, for what can fail a test without having one at hand.</summary>
internal static class AssertionsInUse
{
    private static volatile ITestKitAssertions? _assertions;

    public static void Are(ITestKitAssertions assertions) => _assertions = assertions;

    /// <summary>Fails the test as the test kit would; the result is there to be thrown, for the compiler.</summary>
    public static Exception Failure(string text)
    {
        _assertions?.FailWith(text);
        return new UnmetExpectationException(text);
    }
}
