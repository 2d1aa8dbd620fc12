using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit.Tests.Filters;

/// <summary>What an applier of one's own can do.</summary>
public class OwnApplierTests : Xunit2.TestKit
{
    [Fact]
    public async Task It_sees_the_events_that_are_counted()
    {
        var applier = new Own(this, new InfoFilter());
        var seen = new List<object>();

        applier.See(seen, 2, () =>
        {
            Sys.Log.Info("a");
            Sys.Log.Info("b");
            return 5;
        }).Should().Be(5);
        (await applier.SeeAsync(seen, null, () =>
        {
            Sys.Log.Info("c");
            return Task.FromResult(6);
        })).Should().Be(6);

        AwaitAssert(() => seen.Select(message => message.ToString()).Should().StartWith(["a", "b"]));
    }

    [Fact]
    public async Task It_can_wait_for_events()
    {
        var applier = new Own(this, new InfoFilter());

        applier.IsDone(0, 0).Should().BeTrue();
        applier.IsDone(1, 1).Should().BeTrue();
        applier.IsDone(1, 2).Should().BeFalse();
        applier.IsDone(2, 1).Should().BeFalse();
        applier.IsDone(2, null).Should().BeTrue();
        (await applier.IsDoneAsync(1, 1)).Should().BeTrue();
        (await applier.IsDoneAsync(2, 1)).Should().BeFalse();
    }

    [Fact]
    public void It_knows_one_message_from_several()
    {
        Own.Text(1).Should().Be("message");
        Own.Text(0).Should().Be("messages");
        Own.Text(2).Should().Be("messages");
    }

    [Fact]
    public void It_can_end_what_was_muted()
    {
        var applier = new Own(this, new InfoFilter());
        applier.Mute();
        EventFilter.Info("b").Expect(0, Span.Short, () => Sys.Log.Info("b"));

        applier.EndMute();

        EventFilter.Info("b").ExpectOne(() => Sys.Log.Info("b"));
    }

    private sealed class Own(TestKitBase kit, params EventFilterBase[] filters) : InternalEventFilterApplier(kit, kit.Sys, filters)
    {
        private readonly ActorSystem _system = kit.Sys;
        private readonly EventFilterBase[] _filters = filters;

        public static string Text(int number) => GetMessageString(number);

        public T See<T>(List<object> seen, int? expected, Func<T> function) => Intercept(function, _system, Span.Ample, expected, new Seeing(seen));

        public Task<T> SeeAsync<T>(List<object> seen, int? expected, Func<Task<T>> function) =>
            InterceptAsync(function, _system, Span.Ample, expected, new Seeing(seen));

        public bool IsDone(int events, int? expected) => AwaitDone(Span.Short, expected, Counted(events));

        public Task<bool> IsDoneAsync(int events, int? expected) => AwaitDoneAsync(Span.Short, expected, Counted(events));

        public void EndMute() => new InternalUnmutableFilter(_filters, _system).Unmute();

        private Seeing Counted(int events)
        {
            var handler = new Seeing([]);
            for (var i = 0; i < events; i++)
                handler.HandleEvent(_filters[0], new Info("source", typeof(string), "text"));
            handler.ReceivedCount.Should().Be(events);
            return handler;
        }

        private sealed class Seeing(List<object> seen) : MatchedEventHandler
        {
            public override void HandleEvent(EventFilterBase eventFilter, LogEvent logEvent)
            {
                seen.Add(logEvent.Message);
                base.HandleEvent(eventFilter, logEvent);
            }
        }
    }
}
