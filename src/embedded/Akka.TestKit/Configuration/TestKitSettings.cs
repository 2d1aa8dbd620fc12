using Akka.Actor;
using Akka.Configuration;

namespace Akka.TestKit;

/// <summary>The <c>akka.test</c> section of an actor system's configuration.</summary>
public class TestKitSettings : IExtension
{
    /// <summary>Reads <c>akka.test</c> from <paramref name="config"/>.</summary>
    /// <exception cref="ConfigurationException">The section is absent, or the time factor isn't positive.</exception>
    public TestKitSettings(Config config)
    {
        if (config is null || !config.HasPath("akka.test") || config.GetConfig("akka.test") is not { } section)
            throw new ConfigurationException("The configuration has no section 'akka.test'. Add TestKitBase.DefaultConfig as its fallback.");

        DefaultTimeout = section.GetTimeSpan("default-timeout", allowInfinite: false);
        SingleExpectDefault = section.GetTimeSpan("single-expect-default", allowInfinite: false);
        TestEventFilterLeeway = section.GetTimeSpan("filter-leeway", allowInfinite: false);
        TestTimeFactor = section.GetDouble("timefactor");
        LogTestKitCalls = section.GetBoolean("testkit.debug", false);
        if (TestTimeFactor <= 0)
            throw new ConfigurationException($"Expected a positive value for \"akka.test.timefactor\" but found {TestTimeFactor}.");
    }

    /// <summary><c>default-timeout</c>, 5 s: the limit of latches and other waits that aren't for messages.</summary>
    public TimeSpan DefaultTimeout { get; }

    /// <summary><c>single-expect-default</c>, 3 s: how long a message is waited for outside of a <c>Within</c> block.</summary>
    public TimeSpan SingleExpectDefault { get; }

    /// <summary><c>filter-leeway</c>, 3 s: how long an event filter waits for its events after the block has ended.</summary>
    public TimeSpan TestEventFilterLeeway { get; }

    /// <summary><c>timefactor</c>, 1.0: what durations are multiplied by, for machines that are slower than usual.</summary>
    public double TestTimeFactor { get; }

    /// <summary><c>testkit.debug</c>, off: whether the test kit logs at level DEBUG what it waits for and what came.</summary>
    public bool LogTestKitCalls { get; }
}
