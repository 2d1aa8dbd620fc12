using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Gives an actor system its <see cref="TestKitSettings"/>.</summary>
public class TestKitExtension : ExtensionIdProvider<TestKitSettings>
{
    /// <summary>Reads the settings from the system's configuration; called once per system.</summary>
    public override TestKitSettings CreateExtension(ExtendedActorSystem system) => new(system.Settings.Config);

    /// <summary>The settings of <paramref name="system"/>, registered on first use.</summary>
    public static TestKitSettings For(ActorSystem system) => (TestKitSettings)system.RegisterExtension(new TestKitExtension());
}
