namespace Akka.TestKit.Internal;

/// <summary>Fails a test whose unit test framework isn't known, since it has no test kit.</summary>
internal sealed class UnmetExpectationException(string message) : Exception(message);
