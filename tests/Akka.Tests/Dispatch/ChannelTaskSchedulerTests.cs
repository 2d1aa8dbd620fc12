using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

public sealed class ChannelTaskSchedulerTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(
    """
    akka.loglevel = WARNING
    urgent { executor = channel-executor, channel-executor.priority = high }
    usual { executor = channel-executor }
    strange { executor = channel-executor, channel-executor.priority = enormous }
    """,
    output: output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private ChannelTaskScheduler Schedulers => ChannelTaskScheduler.Get(Sys);

    [Fact]
    public async Task No_task_is_forgotten_however_they_come()
    {
        for (var round = 0; round < 200; round++)
        {
            await Task.WhenAll(Start(Schedulers.Low), Start(Schedulers.Idle), Start(Schedulers.Normal)).WaitAsync(Patience);
        }
    }

    [Fact]
    public void There_is_a_scheduler_for_each_priority()
    {
        foreach (var (priority, scheduler) in new[]
        {
            (TaskSchedulerPriority.Idle, Schedulers.Idle), (TaskSchedulerPriority.Background, Schedulers.Idle),
            (TaskSchedulerPriority.Low, Schedulers.Low), (TaskSchedulerPriority.BelowNormal, Schedulers.Low),
            (TaskSchedulerPriority.Normal, Schedulers.Normal), (TaskSchedulerPriority.AboveNormal, Schedulers.High),
            (TaskSchedulerPriority.High, Schedulers.High), (TaskSchedulerPriority.Realtime, Schedulers.High)
        })
        {
            Schedulers.GetScheduler(priority).Should().BeSameAs(scheduler, "of {0}", priority);
        }

        Schedulers.Invoking(it => it.GetScheduler(TaskSchedulerPriority.None)).Should().Throw<ArgumentException>();
        ChannelTaskScheduler.Get(Sys).Should().BeSameAs(Schedulers);
        new ChannelTaskSchedulerProvider().Apply(Sys).Should().BeSameAs(Schedulers);
    }

    [Theory]
    [InlineData("urgent")]
    [InlineData("usual")]
    public void A_dispatchers_actors_run_on_it(string dispatcher)
    {
        var actor = Sys.ActorOf(Props.Create(() => new TellsScheduler()).WithDispatcher(dispatcher));

        actor.Tell("");

        ExpectMsg(dispatcher == "urgent" ? Schedulers.High : Schedulers.Normal);
    }

    [Fact]
    public async Task Once_disposed_of_it_takes_no_more_tasks()
    {
        using (var own = new ChannelTaskScheduler((ExtendedActorSystem)Sys))
        {
            await Start(own.Normal).WaitAsync(Patience);
            own.Dispose();
            FluentActions.Invoking(() => { _ = Start(own.Normal); }).Should().Throw<TaskSchedulerException>().WithInnerException<InvalidOperationException>();
        }
    }

    [Theory]
    [Trait("Upstream", "defect")]
    [InlineData("akka.channel-scheduler.parallelism-max = 0", "akka.channel-scheduler.parallelism-max is 0*1 or more")]
    [InlineData("akka.channel-scheduler.work-max = 0", "akka.channel-scheduler.work-max is 0*1 or more")]
    public async Task Settings_that_make_no_sense_are_refused(string setting, string message)
    {
        var system = ActorSystem.Create("refusing", setting);

        FluentActions.Invoking(() => ChannelTaskScheduler.Get(system)).Should().Throw<ConfigurationException>().WithMessage(message + "*");
        await system.Terminate();
    }

    [Fact]
    [Trait("Upstream", "defect")] // It takes it for normal.
    public void An_unknown_priority_is_refused() => FluentActions.Invoking(() => Sys.Dispatchers.Lookup("strange")).Should()
        .Throw<ConfigurationException>().WithMessage("strange.channel-executor.priority is [enormous]*Idle*Normal*High*");

    private static Task Start(TaskScheduler scheduler) =>
        Task.Factory.StartNew(static () => { }, CancellationToken.None, TaskCreationOptions.None, scheduler);

    private sealed class TellsScheduler : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(TaskScheduler.Current);
    }
}
