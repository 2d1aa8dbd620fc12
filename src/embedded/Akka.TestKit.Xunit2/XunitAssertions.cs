using Akka.TestKit.Xunit2.Internals;
using Xunit;

namespace Akka.TestKit.Xunit2;

/// <summary>Fails tests by xunit's exceptions.</summary>
public class XunitAssertions : ITestKitAssertions
{
    /// <inheritdoc />
    public void Fail(string format = "", params object[] args) => Assert.Fail(FailureText.Of(format, args));

    /// <inheritdoc />
    public void AssertTrue(bool condition, string format = "", params object[] args) => Assert.True(condition, FailureText.Of(format, args));

    /// <inheritdoc />
    public void AssertFalse(bool condition, string format = "", params object[] args) => Assert.False(condition, FailureText.Of(format, args));

    /// <inheritdoc />
    public void AssertEqual<T>(T expected, T actual, string format = "", params object[] args)
    {
        if (!new AkkaAssertEqualityComparer<T>().Equals(expected, actual))
            throw AkkaEqualException.ForMismatchedValues(expected, actual, format, args);
    }

    /// <inheritdoc />
    public void AssertEqual<T>(T expected, T actual, Func<T, T, bool> comparer, string format = "", params object[] args)
    {
        if (!comparer(expected, actual))
            throw AkkaEqualException.ForMismatchedValues(expected, actual, format, args);
    }
}
