using Akka.Actor;

namespace Akka.TestKit.Xunit2.Tests;

public class LifecycleTests
{
    [Fact]
    public void Disposing_calls_after_all_while_the_system_still_runs()
    {
        var kit = new Observed();

        kit.Dispose();

        kit.Events.Should().Equal("after all, terminated: False", "shutdown");
        kit.Sys.WhenTerminated.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void Disposing_twice_does_no_harm()
    {
        var kit = new TestKit();

        kit.Dispose();
        kit.Dispose();

        kit.Sys.WhenTerminated.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void The_system_ends_even_if_after_all_throws()
    {
        var kit = new Observed { AfterAllThrows = true };

        Record.Exception(kit.Dispose);

        kit.Sys.WhenTerminated.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void A_system_that_was_given_ends_too()
    {
        var system = ActorSystem.Create("given");

        new TestKit(system).Dispose();

        system.WhenTerminated.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public async Task A_system_that_takes_too_long_is_an_error_if_the_test_wants_that()
    {
        var kit = new TestKit();
        using var release = new ManualResetEventSlim();
        var stubborn = kit.Sys.ActorOf(Props.Create(() => new Stubborn(release)));
        await stubborn.Ask<ActorIdentity>(new Identify(0), TimeSpan.FromSeconds(20));

        try
        {
            Assert.Throws<TimeoutException>(() => kit.Shutdown(TimeSpan.FromMilliseconds(50), verifySystemShutdown: true))
                .Message.Should().Contain("test");
            kit.Shutdown(TimeSpan.FromMilliseconds(50));
        }
        finally
        {
            release.Set();
        }

        await kit.Sys.WhenTerminated.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Disposing_waits_five_seconds_dilated_and_then_only_warns()
    {
        var output = new RecordedOutput();
        var kit = new TestKit("akka.test.timefactor = 0.01", output);
        using var release = new ManualResetEventSlim();
        var stubborn = kit.Sys.ActorOf(Props.Create(() => new Stubborn(release)));
        await stubborn.Ask<ActorIdentity>(new Identify(0), TimeSpan.FromSeconds(20));

        try
        {
            kit.Dispose();

            SpinWait.SpinUntil(() => output.Text.Contains("Failed to stop [test] within [00:00:00.05"), TimeSpan.FromSeconds(20)).Should().BeTrue();
        }
        finally
        {
            release.Set();
        }
    }

    [Fact]
    public async Task A_given_time_to_end_is_not_dilated()
    {
        using var kit = new TestKit("akka.test.timefactor = 2");
        using var release = new ManualResetEventSlim();
        var stubborn = kit.Sys.ActorOf(Props.Create(() => new Stubborn(release)));
        await stubborn.Ask<ActorIdentity>(new Identify(0), TimeSpan.FromSeconds(20));

        try
        {
            Assert.Throws<TimeoutException>(() => kit.Shutdown(TimeSpan.FromMilliseconds(50), verifySystemShutdown: true))
                .Message.Should().StartWith("Failed to stop [test] within [00:00:00.05");
        }
        finally
        {
            release.Set();
        }
    }

    [Fact]
    public async Task The_actors_of_a_system_whose_end_takes_too_long_are_stopped()
    {
        var kit = new TestKit("akka.coordinated-shutdown.default-phase-timeout = 120s");
        var (hanging, stopped) = (new TaskCompletionSource<Done>(), new TaskCompletionSource());
        CoordinatedShutdown.Get(kit.Sys).AddTask(CoordinatedShutdown.PhaseBeforeServiceUnbind, "hang", () => hanging.Task);
        kit.Sys.ActorOf(Props.Create(() => new Ending(stopped)));

        kit.Shutdown(TimeSpan.FromMilliseconds(200));

        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(60));
        hanging.SetResult(Done.Instance);
        await kit.Sys.WhenTerminated.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Many_kits_one_after_another_do_not_disturb_each_other()
    {
        for (var i = 0; i < 20; i++)
        {
            using var kit = new TestKit();
            kit.TestActor.Tell(i);
            kit.ExpectMsg(i);
            kit.LastSender.Should().Be(kit.TestActor);
        }
    }

    private sealed class Observed : TestKit
    {
        public List<string> Events { get; } = [];

        public bool AfterAllThrows { get; init; }

        public override void Shutdown(TimeSpan? duration = null, bool verifySystemShutdown = false)
        {
            Events.Add("shutdown");
            base.Shutdown(duration, verifySystemShutdown);
        }

        protected override void AfterAll()
        {
            Events.Add($"after all, terminated: {Sys.WhenTerminated.IsCompleted}");
            if (AfterAllThrows)
                throw new TimeZoneNotFoundException();
        }
    }

    private sealed class Ending(TaskCompletionSource stopped) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
        }

        protected override void PostStop() => stopped.TrySetResult();
    }

    private sealed class Stubborn(ManualResetEventSlim release) : ReceiveActor
    {
        protected override void PostStop() => release.Wait();
    }
}
