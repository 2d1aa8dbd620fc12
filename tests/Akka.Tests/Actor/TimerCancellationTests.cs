using Akka.Actor;
using Akka.Configuration;
using Akka.Tests.Scheduling;

namespace Akka.Tests.Actor;

/// <summary>A timer that is no longer wanted leaves nothing behind in the scheduler.</summary>
public sealed class TimerCancellationTests : IAsyncLifetime
{
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ActorSystem _system = ActorSystem.Create("timers", ConfigurationFactory.ParseString(
        $"akka.stdout-loglevel = OFF\nakka.loglevel = OFF\nakka.scheduler.implementation = \"{typeof(LedgerScheduler).AssemblyQualifiedName}\""));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _system.Terminate();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_is_replaced_is_cancelled(bool repeated)
    {
        var actor = Timed(repeated);

        await Does(actor, "start");
        await Does(actor, "start");

        Pending(actor).Should().Equal(false, true);
    }

    [Fact]
    public async Task One_that_is_cancelled_is_cancelled_and_others_are_not()
    {
        var actor = Timed(repeated: false);

        await Does(actor, "start");
        await Does(actor, "start another");
        await Does(actor, "cancel");

        Pending(actor).Should().Equal(false, true);
    }

    [Theory]
    [InlineData("cancel all")]
    [InlineData("throw")]
    public async Task All_are_cancelled_together(string order)
    {
        var actor = Timed(repeated: true);

        await Does(actor, "start");
        await Does(actor, "start another");
        await Does(actor, order);
        await Does(actor, "nothing");

        Pending(actor).Should().Equal(false, false);
    }

    [Fact]
    public async Task All_are_cancelled_by_the_end_of_the_actor()
    {
        var actor = Timed(repeated: true);

        await Does(actor, "start");
        await Does(actor, "start another");
        await actor.GracefulStop(Patience);

        Pending(actor).Should().Equal(false, false);
    }

    private IActorRef Timed(bool repeated) => _system.ActorOf(Props.Create(() => new WithTimers(repeated)));

    private static Task<string> Does(IActorRef actor, string order) => actor.Ask<string>(order, Patience);

    private IEnumerable<bool> Pending(IActorRef actor) => ((LedgerScheduler)_system.Scheduler).Pending(actor);

    private sealed class WithTimers(bool repeated) : UntypedActor, IWithTimers
    {
        public ITimerScheduler Timers { get; set; } = null!;

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case "start": Start("one"); break;
                case "start another": Start("other"); break;
                case "cancel": Timers.Cancel("one"); break;
                case "cancel all": Timers.CancelAll(); break;
                case "throw":
                    Sender.Tell("thrown");
                    throw new InvalidOperationException("oops");
                default: break;
            }

            Sender.Tell("done");
        }

        private void Start(string key)
        {
            if (repeated) Timers.StartPeriodicTimer(key, "tick", Later);
            else Timers.StartSingleTimer(key, "tick", Later);
        }
    }
}
