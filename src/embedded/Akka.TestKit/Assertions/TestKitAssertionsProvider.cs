using Akka.Actor;

namespace Akka.TestKit;

/// <summary>The assertions that belong to an actor system under test.</summary>
public class TestKitAssertionsProvider : IExtension
{
    /// <summary>Holds <paramref name="assertions"/>.</summary>
    public TestKitAssertionsProvider(ITestKitAssertions assertions) => Assertions = assertions;

    /// <summary>How a test on this system is failed.</summary>
    public ITestKitAssertions Assertions { get; }
}
