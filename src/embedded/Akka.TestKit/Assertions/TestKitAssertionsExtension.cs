using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Registers a unit test framework's assertions with an actor system.</summary>
public class TestKitAssertionsExtension : ExtensionIdProvider<TestKitAssertionsProvider>
{
    private readonly ITestKitAssertions _assertions;

    /// <summary>An extension that provides <paramref name="assertions"/>.</summary>
    public TestKitAssertionsExtension(ITestKitAssertions assertions) => _assertions = assertions;

    /// <summary>The provider for a system; called once per system.</summary>
    public override TestKitAssertionsProvider CreateExtension(ExtendedActorSystem system) => new(_assertions);

    /// <summary>The provider that was registered with <paramref name="system"/>.</summary>
    public static TestKitAssertionsProvider For(ActorSystem system) => system.GetExtension<TestKitAssertionsProvider>();
}
