using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

/// <summary>How many threads a dispatcher has, of which kind, and for how long.</summary>
public sealed class DispatcherThreadTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(
    """
    akka.loglevel = WARNING
    forked { type = ForkJoinDispatcher, shutdown-timeout = 50ms, dedicated-thread-pool.thread-count = 2 }
    lasting { type = ForkJoinDispatcher, shutdown-timeout = 1h, dedicated-thread-pool.thread-count = 1 }
    foreground { type = ForkJoinDispatcher, shutdown-timeout = 50ms, dedicated-thread-pool { thread-count = 1, threadtype = foreground } }
    capped { executor = fork-join-executor, fork-join-executor.parallelism-max = 2 }
    scaled { executor = fork-join-executor, fork-join-executor { parallelism-min = 1, parallelism-factor = 3, parallelism-max = 1000 } }
    many { executor = fork-join-executor, fork-join-executor.parallelism-min = 9 }
    tasks { executor = task-executor }
    pinned { type = PinnedDispatcher }
    akka.actor.deployment { /ui { dispatcher = akka.actor.synchronized-dispatcher } }
    """,
    output: output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void All_actors_of_a_dispatcher_share_it_unless_it_is_pinned()
    {
        Sys.Dispatchers.Lookup("forked").Should().BeSameAs(Sys.Dispatchers.Lookup("forked"));
        Sys.Dispatchers.Lookup("pinned").Should().NotBeSameAs(Sys.Dispatchers.Lookup("pinned"));
    }

    [Fact]
    public void Threads_end_some_time_after_the_last_actor_has_and_others_are_made_for_the_next_one()
    {
        var thread = ThreadOf("forked", out var actor);
        Sys.Stop(actor);
        thread.Join(Patience).Should().BeTrue();

        ThreadOf("forked", out _).Should().NotBeSameAs(thread);
    }

    [Fact]
    public void Threads_stay_while_there_is_an_actor()
    {
        var thread = ThreadOf("forked", out _);
        ThreadOf("forked", out var other);

        Watch(other);
        Sys.Stop(other);
        ExpectTerminated(other);

        thread.Join(200).Should().BeFalse();
    }

    [Fact]
    public async Task Threads_end_with_the_system()
    {
        var system = ActorSystem.Create("ending", Sys.Settings.Config);
        var lasting = ThreadOf("lasting", out _, system);
        var pinned = ThreadOf("pinned", out _, system);

        await system.Terminate();

        lasting.Join(Patience).Should().BeTrue();
        pinned.Join(Patience).Should().BeTrue();
    }

    [Fact]
    public void Work_without_an_actor_leaves_no_thread_behind()
    {
        var ran = new TaskCompletionSource<Thread>();

        Sys.Dispatchers.Lookup("forked").Schedule(() => ran.SetResult(Thread.CurrentThread));

        Within(Patience, () => AwaitCondition(() => ran.Task.IsCompletedSuccessfully && !ran.Task.GetAwaiter().GetResult().IsAlive));
    }

    [Fact]
    public void Threads_are_named_after_their_dispatcher_and_do_not_keep_the_process_alive_unless_they_are_to()
    {
        var background = ThreadOf("forked", out _);
        var foreground = ThreadOf("foreground", out var actor);

        background.Name.Should().StartWith("forked");
        (background.IsBackground, foreground.IsBackground).Should().Be((true, false));
        Sys.Stop(actor);
        foreground.Join(Patience).Should().BeTrue();
    }

    [Theory]
    [InlineData("capped", 2)]
    [InlineData("forked", 2)]
    public void There_are_as_many_threads_as_are_configured(string dispatcher, int threads) => ThreadsAtOnce(dispatcher, threads).Should().Be(threads);

    [Fact]
    [Trait("Upstream", "defect")] // Those that block keep others from beginning.
    public void There_are_at_least_as_many_threads_as_the_floor_says() => ThreadsAtOnce("many", 9).Should().Be(9);

    [Fact]
    [Trait("Upstream", "defect")] // It takes the factor for 1.
    public void There_are_as_many_threads_per_processor_as_the_factor_says() =>
        ThreadsAtOnce("scaled", 3 * Environment.ProcessorCount).Should().Be(3 * Environment.ProcessorCount);

    [Fact]
    public void A_size_is_scaled_between_floor_and_ceiling_and_the_ceiling_decides()
    {
        var processors = Environment.ProcessorCount;

        ThreadPoolConfig.ScaledPoolSize(1, 2, 1000).Should().Be(2 * processors);
        ThreadPoolConfig.ScaledPoolSize(3 * processors, 2, 1000).Should().Be(3 * processors);
        ThreadPoolConfig.ScaledPoolSize(8, 2, 1).Should().Be(1);
        var config = new ThreadPoolConfig(ConfigurationFactory.ParseString("pool-size-min = 2, pool-size-factor = 1.5, pool-size-max = 3"));
        (config.PoolSizeMin, config.PoolSizeFactor, config.PoolSizeMax).Should().Be((2, 1.5, 3));
    }

    [Fact]
    public void A_task_dispatcher_runs_its_actors_in_tasks()
    {
        var actor = Sys.ActorOf(Running(static () => Task.CurrentId is not null).WithDispatcher("tasks"));

        actor.Tell("");

        ExpectMsg(true);
    }

    [Fact]
    public void A_synchronized_actor_runs_on_the_context_of_the_thread_that_made_it()
    {
        using var one = new OwnContext();
        using var other = new OwnContext();
        var first = one.Run(() => Sys.ActorOf(Running(static () => Environment.CurrentManagedThreadId), "ui"));
        var second = other.Run(() => Sys.ActorOf(
            Running(static () => Environment.CurrentManagedThreadId).WithDispatcher("akka.actor.synchronized-dispatcher")));

        first.Tell("");
        ExpectMsg(one.ThreadId);
        second.Tell("");
        ExpectMsg(other.ThreadId);
    }

    [Fact]
    public async Task A_synchronized_actor_needs_such_a_thread()
    {
        var making = () => Task.Run(() => Sys.ActorOf(Running(static () => 1), "ui"));

        (await making.Should().ThrowAsync<ConfigurationException>()).WithMessage("*/ui*");
    }

    [Fact]
    [Trait("Upstream", "defect")] // The actor is made and never runs.
    public void A_pinned_dispatcher_takes_one_actor_only()
    {
        Sys.Dispatchers.RegisterConfigurator("shared", new SharedPinned(Sys.Dispatchers.Prerequisites));
        ThreadOf("shared", out var actor);

        FluentActions.Invoking(() => ThreadOf("shared", out _)).Should().Throw<InvalidOperationException>().WithMessage("*");
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        ThreadOf("shared", out _);
    }

    private static Props Running(Func<object> what) => Props.Create(() => new Runs(what));

    private Thread ThreadOf(string dispatcher, out IActorRef actor, ActorSystem? system = null)
    {
        actor = (system ?? Sys).ActorOf(Running(static () => Thread.CurrentThread).WithDispatcher(dispatcher));
        return actor.Ask<Thread>("", Patience).GetAwaiter().GetResult();
    }

    /// <summary>On how many threads actors of a dispatcher are at once; those that are expected are waited for, and then a moment for others.</summary>
    private int ThreadsAtOnce(string dispatcher, int expected)
    {
        using var gate = new ManualResetEventSlim();
        var begun = 0;
        for (var i = 0; i < expected + 2; i++)
        {
            Sys.ActorOf(Running(() =>
            {
                Interlocked.Increment(ref begun);
                return gate.Wait(Patience);
            }).WithDispatcher(dispatcher)).Tell("");
        }

        SpinWait.SpinUntil(() => Volatile.Read(ref begun) >= expected, TimeSpan.FromSeconds(5));
        SpinWait.SpinUntil(() => Volatile.Read(ref begun) > expected, TimeSpan.FromMilliseconds(100));
        var atOnce = Volatile.Read(ref begun);
        gate.Set();
        ReceiveN(expected + 2);
        return atOnce;
    }

    private sealed class Runs(Func<object> what) : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(what());
    }

    private sealed class SharedPinned : MessageDispatcherConfigurator
    {
        private readonly PinnedDispatcher _dispatcher;

        public SharedPinned(IDispatcherPrerequisites prerequisites) : base(ConfigurationFactory.ParseString("id = shared"), prerequisites)
        {
            var forked = prerequisites.Settings.System.Dispatchers.Lookup("akka.actor.default-dispatcher");
            _dispatcher = new PinnedDispatcher(this, "shared", 1, null, new Inline(forked.Configurator), TimeSpan.FromMilliseconds(50));
        }

        public override MessageDispatcher Dispatcher() => _dispatcher;
    }

    private sealed class Inline(MessageDispatcherConfigurator configurator) : ExecutorServiceConfigurator(configurator.Config, configurator.Prerequisites)
    {
        public override ExecutorService Produce(string id) => new OfPool(id);

        private sealed class OfPool(string id) : ExecutorService(id)
        {
            public override void Execute(IRunnable run) => ThreadPool.UnsafeQueueUserWorkItem(static run => run.Run(), run, false);

            public override void Shutdown()
            {
            }
        }
    }
}
