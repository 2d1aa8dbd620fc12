using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;

namespace Akka.Tests.Shutdown;

/// <summary>Rules 27 and 28.</summary>
public sealed class CoordinatedShutdownTests : IAsyncLifetime
{
    private static readonly string[] Phases =
    [
        "before-service-unbind", "service-unbind", "service-requests-done", "service-stop", "before-cluster-shutdown",
        "cluster-sharding-shutdown-region", "cluster-leave", "cluster-exiting", "cluster-exiting-done", "cluster-shutdown",
        "before-actor-system-terminate", "actor-system-terminate"
    ];

    private readonly List<ActorSystem> _systems = [];
    private readonly ConcurrentQueue<string> _ran = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Task.WhenAll(_systems.Select(system =>
    {
        ((ExtendedActorSystem)system).Abort();
        return system.WhenTerminated;
    }));

    [Fact]
    public async Task The_twelve_phases_run_one_after_another_and_then_the_system_is_gone()
    {
        var system = Start();
        var shutdown = CoordinatedShutdown.Get(system);
        foreach (var phase in Phases.Reverse())
            shutdown.AddTask(phase, phase, Notes(phase));

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);

        _ran.Should().Equal(Phases);
        system.WhenTerminated.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public async Task A_phase_waits_for_the_tasks_of_the_one_before()
    {
        var shutdown = CoordinatedShutdown.Get(Start());
        var gate = new TaskCompletionSource();
        var waiting = new TaskCompletionSource();
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, "waits", async () =>
        {
            waiting.SetResult();
            await gate.Task;
            _ran.Enqueue("unbound");
            return Done.Instance;
        });
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "next", Notes("stopped"));

        var run = shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);
        await waiting.Task;
        _ran.Should().BeEmpty();
        gate.SetResult();
        await run;

        _ran.Should().Equal("unbound", "stopped");
    }

    [Fact]
    public async Task Tasks_of_one_phase_run_at_the_same_time()
    {
        var shutdown = CoordinatedShutdown.Get(Start());
        var here = new TaskCompletionSource();
        var there = new TaskCompletionSource();
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "a", () => Meet(here, there));
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "b", () => Meet(there, here));

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);

        here.Task.IsCompleted.Should().BeTrue();
        there.Task.IsCompleted.Should().BeTrue();
    }

    [Fact]
    [Trait("Upstream", "defect")] // It starts tasks one after the other, so one that blocks holds up the rest.
    public async Task Tasks_that_block_their_thread_run_at_the_same_time_too()
    {
        var shutdown = CoordinatedShutdown.Get(Start());
        using var barrier = new Barrier(2);
        for (var i = 0; i < 2; i++)
        {
            shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, $"blocks {i}", () =>
            {
                if (barrier.SignalAndWait(TimeSpan.FromSeconds(4)))
                    _ran.Enqueue("met");
                return Task.FromResult(Done.Instance);
            });
        }

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);

        _ran.Should().Equal("met", "met");
    }

    [Fact]
    public async Task Only_the_first_run_runs_and_later_ones_answer_the_same_task()
    {
        var shutdown = CoordinatedShutdown.Get(Start());
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "a", Notes("a"));
        shutdown.ShutdownReason.Should().BeNull();

        var first = shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);
        var second = shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance);

        second.Should().BeSameAs(first);
        await first;
        _ran.Should().Equal("a");
        shutdown.ShutdownReason.Should().BeSameAs(CoordinatedShutdown.UnknownReason.Instance);
    }

    [Fact]
    public async Task A_run_can_start_at_a_later_phase()
    {
        var shutdown = CoordinatedShutdown.Get(Start());
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, "a", Notes("unbind"));
        shutdown.AddTask(CoordinatedShutdown.PhaseClusterLeave, "a", Notes("leave"));
        shutdown.AddTask(CoordinatedShutdown.PhaseBeforeActorSystemTerminate, "a", Notes("before"));

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance, CoordinatedShutdown.PhaseClusterLeave);

        _ran.Should().Equal("leave", "before");
    }

    [Fact]
    public async Task A_failure_is_recovered_and_the_other_tasks_and_phases_run()
    {
        var system = Start();
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, "throws", () => throw new InvalidOperationException("at once"));
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, "faults", async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("later");
        });
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, "works", Notes("works"));
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "next", Notes("next"));

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);

        _ran.Should().Equal("works", "next");
        system.WhenTerminated.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public async Task A_task_that_takes_too_long_is_left_behind()
    {
        var shutdown = CoordinatedShutdown.Get(Start("phases.service-unbind.timeout = 50ms"));
        var never = new TaskCompletionSource<Done>();
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, "hangs", () => never.Task);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "next", Notes("next"));

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);

        _ran.Should().Equal("next");
    }

    [Fact]
    public async Task Without_recovery_a_failure_ends_the_shutdown_and_is_its_result()
    {
        var system = Start("phases.service-unbind.recover = off");
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, "fails", () => throw new InvalidOperationException("why"));
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "next", Notes("next"));

        await shutdown.Awaiting(it => it.Run(CoordinatedShutdown.UnknownReason.Instance))
            .Should().ThrowAsync<InvalidOperationException>().WithMessage("why");

        _ran.Should().BeEmpty();
        system.WhenTerminated.IsCompleted.Should().BeFalse();
    }

    [Fact]
    [Trait("Upstream", "defect")] // It wraps the exception.
    public async Task Without_recovery_a_timeout_names_the_phase_and_who_was_late()
    {
        var shutdown = CoordinatedShutdown.Get(Start("phases.service-unbind { recover = off, timeout = 50ms }"));
        var never = new TaskCompletionSource<Done>();
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, "hangs", () => never.Task);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, "works", Notes("works"));

        await shutdown.Awaiting(it => it.Run(CoordinatedShutdown.UnknownReason.Instance))
            .Should().ThrowAsync<TimeoutException>().WithMessage("*[service-unbind]*not done: hangs");
    }

    [Fact]
    public void An_unknown_phase_is_an_error_that_lists_those_there_are()
    {
        var shutdown = CoordinatedShutdown.Get(Start());

        shutdown.Invoking(it => it.AddTask("service-unbnd", "x", Notes("x"))).Should().Throw<ConfigurationException>()
            .WithMessage("*service-unbnd*before-service-unbind*actor-system-terminate*");
        shutdown.Invoking(it => it.Timeout("service-unbnd")).Should().Throw<ArgumentException>().WithMessage("*service-unbnd*");
    }

    [Fact]
    [Trait("Upstream", "defect")] // It runs no phase at all, and never will.
    public void A_run_from_an_unknown_phase_is_an_error_and_leaves_the_run_to_do()
    {
        var shutdown = CoordinatedShutdown.Get(Start());

        shutdown.Invoking(it => it.Run(CoordinatedShutdown.UnknownReason.Instance, "nope").Wait(0)).Should().Throw<ConfigurationException>();

        shutdown.ShutdownReason.Should().BeNull();
    }

    [Fact]
    public void Phases_have_five_seconds_and_three_of_them_ten()
    {
        var shutdown = CoordinatedShutdown.Get(Start());

        var longer = Phases.Where(phase => shutdown.Timeout(phase) == TimeSpan.FromSeconds(10));
        var usual = Phases.Where(phase => shutdown.Timeout(phase) == TimeSpan.FromSeconds(5));

        longer.Should().Equal("cluster-sharding-shutdown-region", "cluster-exiting", "actor-system-terminate");
        usual.Should().HaveCount(9);
    }

    [Fact]
    public void The_total_time_counts_the_phases_that_have_tasks()
    {
        var shutdown = CoordinatedShutdown.Get(Start());
        shutdown.TotalTimeout.Should().Be(TimeSpan.FromSeconds(10), "ending the system is a task");

        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "a", Notes("a"));
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "b", Notes("b"));

        shutdown.TotalTimeout.Should().Be(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_phase_of_ones_own_runs_where_its_dependencies_put_it()
    {
        var shutdown = CoordinatedShutdown.Get(Start(
            "phases.drain { depends-on = [service-unbind], timeout = 1s }\nphases.service-requests-done.depends-on = [drain]"));
        shutdown.AddTask("service-requests-done", "c", Notes("done"));
        shutdown.AddTask("drain", "b", Notes("drain"));
        shutdown.AddTask("service-unbind", "a", Notes("unbind"));

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);

        _ran.Should().Equal("unbind", "drain", "done");
        shutdown.Timeout("drain").Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Phases_that_depend_on_each_other_in_a_circle_are_an_error() =>
        FluentActions.Invoking(() => CoordinatedShutdown.Get(Start("phases.before-service-unbind.depends-on = [service-stop]")))
            .Should().Throw<ArgumentException>();

    [Fact]
    public async Task Terminate_runs_the_phases()
    {
        var system = Start();
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "a", Notes("a"));

        await system.Terminate();

        _ran.Should().Equal("a");
        shutdown.ShutdownReason.Should().BeSameAs(CoordinatedShutdown.ActorSystemTerminateReason.Instance);
    }

    [Fact]
    public async Task Terminate_only_ends_the_system_when_it_is_told_not_to_run_the_phases()
    {
        var system = Start("run-by-actor-system-terminate = off");
        CoordinatedShutdown.Get(system).AddTask(CoordinatedShutdown.PhaseServiceStop, "a", Notes("a"));

        await system.Terminate();

        _ran.Should().BeEmpty();
    }

    [Fact]
    public async Task The_phases_leave_the_system_alone_when_they_are_told_to()
    {
        var system = Start("terminate-actor-system = off, run-by-actor-system-terminate = off");

        await CoordinatedShutdown.Get(system).Run(CoordinatedShutdown.UnknownReason.Instance);

        system.WhenTerminated.IsCompleted.Should().BeFalse();
        await system.Terminate();
        system.WhenTerminated.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void Terminate_that_never_ends_the_system_is_refused_at_the_start() =>
        FluentActions.Invoking(() => Start("terminate-actor-system = off")).Should().Throw<ConfigurationException>()
            .WithMessage("*run-by-actor-system-terminate*terminate-actor-system*");

    [Fact]
    public async Task Callbacks_run_last_registered_first_and_none_can_be_added_afterwards()
    {
        var system = Start();
        var ended = new TaskCompletionSource();
        system.RegisterOnTermination(ended.SetResult);
        system.RegisterOnTermination(() => _ran.Enqueue("first"));
        system.RegisterOnTermination(() => _ran.Enqueue("second"));

        await system.Terminate();
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10));

        _ran.Should().Equal("second", "first");
        system.Invoking(it => it.RegisterOnTermination(() => { })).Should().Throw<InvalidOperationException>();
        system.Invoking(it => it.ActorOf(Props.Empty)).Should().Throw<InvalidOperationException>();
    }

    private static async Task<Done> Meet(TaskCompletionSource mine, TaskCompletionSource other)
    {
        mine.SetResult();
        await other.Task;
        return Done.Instance;
    }

    private Func<Task<Done>> Notes(string text) => () =>
    {
        _ran.Enqueue(text);
        return Task.FromResult(Done.Instance);
    };

    private ActorSystem Start(string settings = "")
    {
        var system = ActorSystem.Create("shutdown", ConfigurationFactory.ParseString(
            $"akka.coordinated-shutdown {{ run-by-clr-shutdown-hook = off\n{settings} }}\nakka.loglevel = OFF\nakka.stdout-loglevel = OFF"));
        _systems.Add(system);
        return system;
    }
}
