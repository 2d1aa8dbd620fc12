using Akka.Event;

namespace Akka.TestKit.Tests.Filters;

public class MuteTests() : Xunit2.TestKit("akka.loggers = [\"Akka.TestKit.Tests.Filters.RecordingListener, Akka.TestKit.Tests\"]")
{
    [Fact]
    public void A_muted_event_is_not_printed()
    {
        using (EventFilter.Warning("muted").Mute())
        {
            Sys.Log.Warning("muted");
            Sys.Log.Warning("not muted");
        }

        Sys.Log.Warning("muted");

        Printed(2).Should().Equal("not muted", "muted");
    }

    [Fact]
    public async Task A_block_can_be_muted()
    {
        EventFilter.Warning("muted").Mute(() => Sys.Log.Warning("muted"));
        EventFilter.Warning("muted").Mute(() =>
        {
            Sys.Log.Warning("muted");
            return 5;
        }).Should().Be(5);
        await EventFilter.Warning("muted").MuteAsync(() =>
        {
            Sys.Log.Warning("muted");
            return Task.CompletedTask;
        });

        Sys.Log.Warning("end");

        Printed(1).Should().Equal("end");
    }

    [Fact]
    public void Unmuting_twice_does_no_harm()
    {
        using var outer = EventFilter.Warning("muted").Mute();
        var inner = EventFilter.Warning("muted").Mute();
        inner.Unmute();
        inner.Dispose();

        Sys.Log.Warning("muted");
        Sys.Log.Warning("end");

        Printed(1).Should().Equal("end");
    }

    [Fact]
    public void An_expected_event_is_not_printed()
    {
        EventFilter.Warning("expected").ExpectOne(() => Sys.Log.Warning("expected"));

        Sys.Log.Warning("end");

        Printed(1).Should().Equal("end");
    }

    private List<string> Printed(int count)
    {
        var printed = new List<string>();
        Sys.EventStream.Publish(new RecordingListener.Report(TestActor));
        while (printed.Count < count)
            printed.Add(ExpectMsg<RecordingListener.Printed>().Text);
        ExpectNoMsg(Span.Short);
        return printed;
    }
}
