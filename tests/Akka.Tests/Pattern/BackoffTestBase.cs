using Akka.Actor;
using Akka.Configuration;
using Akka.Pattern;
using Akka.TestKit;
using Akka.TestKit.Configs;
using Xunit.Abstractions;

namespace Akka.Tests.Pattern;

/// <summary>A supervisor whose time stands still until the test moves it.</summary>
public abstract class BackoffTestBase(ITestOutputHelper output)
    : TestKit.Xunit2.TestKit(ConfigurationFactory.ParseString("akka.loglevel = OFF").WithFallback(TestConfigs.TestSchedulerConfig), output: output)
{
    protected static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    protected TestScheduler Time => (TestScheduler)Sys.Scheduler;

    protected Props Child => BackoffChild.Props(TestActor);

    protected IActorRef Supervised(BackoffOptions options)
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(options));
        ExpectMsg("started");
        Watch(supervisor);
        return supervisor;
    }

    /// <summary>Waits until the supervisor has seen so many waits begin.</summary>
    protected void Waits(IActorRef supervisor, int count) => AwaitAssert(() => Count(supervisor).Should().Be(count));

    protected static int Count(IActorRef supervisor) => Answer<BackoffSupervisor.RestartCount>(supervisor, BackoffSupervisor.GetRestartCount.Instance).Count;

    /// <summary>The child, or null.</summary>
    protected static IActorRef Current(IActorRef supervisor) => Answer<BackoffSupervisor.CurrentChild>(supervisor, BackoffSupervisor.GetCurrentChild.Instance).Ref;

    /// <summary>Lets so much time pass; nothing is started a moment before, and something then.</summary>
    protected void StartsAfter(IActorRef supervisor, TimeSpan wait)
    {
        var instant = TimeSpan.FromMilliseconds(1);
        Time.Advance(wait - instant);
        Current(supervisor).Should().BeNull();
        Time.Advance(instant);
        ExpectMsg("started");
        Current(supervisor).Should().NotBeNull();
    }

    private static T Answer<T>(IActorRef supervisor, object question) => supervisor.Ask<T>(question, TimeSpan.FromSeconds(10)).GetAwaiter().GetResult();
}
