namespace Akka.TestKit;

/// <summary>
/// What the test kit needs from a unit test framework: ways of failing the running test. Every member
/// throws the framework's own exception when the assertion doesn't hold. <c>format</c> and <c>args</c>
/// describe the failure as <see cref="string.Format(string, object[])"/> does; without arguments
/// <c>format</c> is taken as it is.
/// </summary>
public interface ITestKitAssertions
{
    /// <summary>Fails the test.</summary>
    void Fail(string format = "", params object[] args);

    /// <summary>Fails the test unless <paramref name="condition"/> is true.</summary>
    void AssertTrue(bool condition, string format = "", params object[] args);

    /// <summary>Fails the test if <paramref name="condition"/> is true.</summary>
    void AssertFalse(bool condition, string format = "", params object[] args);

    /// <summary>Fails the test unless both are equal; sequences are compared element by element.</summary>
    void AssertEqual<T>(T expected, T actual, string format = "", params object[] args);

    /// <summary>Fails the test unless <paramref name="comparer"/> holds the two for equal.</summary>
    void AssertEqual<T>(T expected, T actual, Func<T, T, bool> comparer, string format = "", params object[] args);
}
