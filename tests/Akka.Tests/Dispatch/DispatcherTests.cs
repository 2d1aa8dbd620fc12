using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Akka.Tests.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

public sealed class DispatcherTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(Config, output: output)
{
    private static readonly Config Config =
        """
        akka.loglevel = WARNING
        pinned { type = PinnedDispatcher }
        forked {
          type = ForkJoinDispatcher
          throughput = 5
          dedicated-thread-pool { thread-count = 2 }
        }
        plain { type = Dispatcher, throughput = 7 }
        wrong { type = "No.Such.Type, Nowhere" }
        akka.actor.deployment { /deployed { dispatcher = pinned } }
        """;

    [Fact]
    public async Task A_pinned_actor_always_runs_on_its_own_thread()
    {
        var actor = Sys.ActorOf(Props.Create<WhichThread>().WithDispatcher("pinned"));
        var other = Sys.ActorOf(Props.Create<WhichThread>().WithDispatcher("pinned"));

        var threads = new HashSet<int>();
        for (var i = 0; i < 20; i++) threads.Add(await actor.Ask<int>("", RemainingOrDefault));

        threads.Should().ContainSingle();
        threads.Should().NotContain(await other.Ask<int>("", RemainingOrDefault));
    }

    [Fact]
    public async Task What_is_sent_to_a_pinned_actor_after_its_end_becomes_a_dead_letter()
    {
        var deadLetters = CreateTestProbe();
        Sys.EventStream.Subscribe(deadLetters, typeof(DeadLetter));
        var actor = Sys.ActorOf(Props.Create<WhichThread>().WithDispatcher("pinned"));
        (await actor.GracefulStop(RemainingOrDefault)).Should().BeTrue();

        for (var i = 0; i < 100; i++) actor.Tell(i);

        for (var i = 0; i < 100; i++) deadLetters.ExpectMsg<DeadLetter>(letter => letter.Message.Equals(i));
    }

    [Fact]
    public async Task A_fork_join_dispatcher_has_as_many_threads_as_it_is_told()
    {
        var threads = new HashSet<int>();
        for (var i = 0; i < 20; i++)
            threads.Add(await Sys.ActorOf(Props.Create<WhichThread>().WithDispatcher("forked")).Ask<int>("", RemainingOrDefault));

        threads.Should().HaveCountLessThanOrEqualTo(2);
    }

    [Fact]
    public void Throughput_is_configured()
    {
        Sys.Dispatchers.Lookup("plain").Throughput.Should().Be(7);
        Sys.Dispatchers.Lookup("plain").Id.Should().Be("plain");
        Sys.Dispatchers.Lookup("plain").Should().BeSameAs(Sys.Dispatchers.Lookup("plain"));
    }

    [Fact]
    public void An_unknown_dispatcher_is_refused_when_the_actor_is_made()
    {
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Echo>().WithDispatcher("missing"))).Should().Throw<ConfigurationException>();
        Sys.Dispatchers.HasDispatcher("missing").Should().BeFalse();
    }

    [Fact]
    public async Task Deployment_in_the_configuration_names_the_dispatcher_of_a_path()
    {
        var actor = Sys.ActorOf(Props.Create<WhichThread>(), "deployed");

        var threads = new HashSet<int>();
        for (var i = 0; i < 10; i++) threads.Add(await actor.Ask<int>("", RemainingOrDefault));

        threads.Should().ContainSingle();
    }

    [Fact]
    public void A_dispatcher_of_the_application_can_be_registered()
    {
        var configurator = new InlineConfigurator("id = inline", Sys.Dispatchers.Prerequisites);
        Sys.Dispatchers.RegisterConfigurator("inline", configurator).Should().BeTrue();
        Sys.Dispatchers.RegisterConfigurator("inline", configurator).Should().BeFalse();
        var actor = Sys.ActorOf(Props.Create<WhichThread>().WithDispatcher("inline"));
        actor.Tell("until it has started");
        ExpectMsg<int>();

        actor.Tell("");

        ExpectMsg(Environment.CurrentManagedThreadId);
    }

    [Fact]
    public async Task An_actor_that_sends_to_itself_without_end_does_not_exhaust_the_stack_of_an_inline_dispatcher()
    {
        Sys.Dispatchers.RegisterConfigurator("inline", new InlineConfigurator("id = inline", Sys.Dispatchers.Prerequisites));
        var actor = Sys.ActorOf(Props.Create(() => new SendsToItself(100_000)).WithDispatcher("inline"));

        await Task.Run(() => actor.Tell("go", TestActor));

        ExpectMsg("done");
    }

    [Fact]
    public void Schedule_runs_an_action()
    {
        Sys.Dispatchers.DefaultGlobalDispatcher.Schedule(() => TestActor.Tell("ran"));

        ExpectMsg("ran");
    }

    private sealed class WhichThread : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(Environment.CurrentManagedThreadId);
    }

    private sealed class SendsToItself(int left) : UntypedActor
    {
        private int _left = left;

        protected override void OnReceive(object message)
        {
            if (_left-- > 0) Self.Forward(message);
            else Sender.Tell("done");
        }
    }

    private sealed class InlineConfigurator : MessageDispatcherConfigurator
    {
        private readonly Inline _dispatcher;

        public InlineConfigurator(Config config, IDispatcherPrerequisites prerequisites)
            : base(config, prerequisites)
        {
            _dispatcher = new Inline(this);
        }

        public override MessageDispatcher Dispatcher() => _dispatcher;
    }

    private sealed class Inline : MessageDispatcher
    {
        public Inline(MessageDispatcherConfigurator configurator)
            : base(configurator)
        {
            Id = "inline";
        }

        protected override void ExecuteTask(IRunnable run) => run.Run();

        protected override void Shutdown()
        {
        }
    }
}
