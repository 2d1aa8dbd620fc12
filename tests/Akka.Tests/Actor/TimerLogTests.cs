using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class TimerLogTests(ITestOutputHelper output)
    : TestKit.Xunit2.TestKit("akka { loglevel = DEBUG, actor.debug.log-timers = on }", output: output)
{
    [Fact]
    public void Starts_and_ends_of_timers_are_logged_on_request()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Debug));

        Sys.ActorOf(Props.Create(() => new StartsAndCancels()));

        FishForMessage<Debug>(debug => debug.Message.ToString()!.StartsWith("Start timer [the key]", StringComparison.Ordinal));
        FishForMessage<Debug>(debug => debug.Message.ToString()!.StartsWith("Cancel timer [the key]", StringComparison.Ordinal));
    }

    private sealed class StartsAndCancels : UntypedActor, IWithTimers
    {
        public StartsAndCancels()
        {
            Timers.StartSingleTimer("the key", "tick", TimeSpan.FromHours(1));
            Timers.Cancel("the key");
        }

        public ITimerScheduler Timers { get; set; } = null!;

        protected override void OnReceive(object message)
        {
        }
    }
}
