using Akka.Configuration;

namespace Akka.TestKit.Configs;

/// <summary>Configurations to begin a test with.</summary>
public static class TestConfigs
{
    /// <summary>What a test kit's system falls back to.</summary>
    public static Config DefaultConfig => TestKitBase.DefaultConfig;

    /// <summary><see cref="DefaultConfig"/> with <see cref="TestScheduler"/>: time stands still until the test moves it.</summary>
    public static Config TestSchedulerConfig { get; } = ConfigurationFactory
        .ParseString("akka.scheduler.implementation = \"Akka.TestKit.TestScheduler, Akka.TestKit\"")
        .WithFallback(TestKitBase.DefaultConfig);
}
