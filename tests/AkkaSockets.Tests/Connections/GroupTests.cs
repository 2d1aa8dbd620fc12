using System.Text;
using Akka.Actor;
using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

public sealed class GroupTests(ITestOutputHelper output) : ConnectionTest(output)
{
    private static readonly ConnectionSettings Small = ConnectionSettings.Default with { HighWaterMark = 4, LowWaterMark = 1 };

    private ConnectionGroups Groups => Sys.Sockets().Groups;

    [Fact]
    public void What_is_sent_to_a_group_is_written_by_its_members_until_they_leave()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Join(actor, "news");

        Groups.Send("news", "one"u8.ToArray()).Should().Be(1);
        ExpectWrite("one");
        Ack(actor);
        Do(actor, self => self.Report(self.Leave("news")));
        Handler.ExpectMsg(true);
        Groups.Send("news", "two"u8.ToArray()).Should().Be(0);
        Transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void A_large_message_is_sent_as_it_is_between_what_is_written_before_and_after()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Join(actor, "news");
        var news = new string('n', 3000);
        Do(actor, self => self.WriteText("first"));
        ExpectWrite("first");
        Do(actor, self => self.WriteText("before,"));
        Groups.Send("news", Encoding.UTF8.GetBytes(news));
        Do(actor, self => self.WriteText(",after"));
        Do(actor, self => self.Report("written"));
        Handler.ExpectMsg("written");

        Ack(actor);
        ExpectWrite($"before,{news},after");
    }

    [Fact]
    public void With_framing_a_member_sends_frames_to_the_others_and_not_to_itself()
    {
        var actor = Open(new ScriptedConnection.Behaviour(), framing: FrameCodec.Lines());
        Join(actor, "room");
        Do(actor, self => self.Report(self.Say("room", "hello")));
        Handler.ExpectMsg(0);
        Transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void A_slow_member_misses_what_may_be_skipped_and_gets_what_is_queued()
    {
        var actor = Open(new ScriptedConnection.Behaviour(), Small);
        Join(actor, "news");
        Do(actor, self => self.WriteText("12345"));
        ExpectWrite("12345");

        Groups.Send("news", "skipped"u8.ToArray(), slow: GroupOverflow.Skip);
        Groups.Send("news", "queued"u8.ToArray());
        Do(actor, self => self.Report("told"));
        Handler.ExpectMsg("told");
        Ack(actor);
        ExpectWrite("queued");
    }

    [Fact]
    public void A_slow_member_is_reset_where_nothing_may_be_missed()
    {
        var actor = Open(new ScriptedConnection.Behaviour(), Small);
        Join(actor, "news");
        Do(actor, self => self.WriteText("12345"));
        ExpectWrite("12345");
        Groups.Send("news", "all or nothing"u8.ToArray(), slow: GroupOverflow.Close);

        Transport.ExpectMsg<Tcp.Abort>();
        Transport.Send(actor, Tcp.Aborted.Instance);
        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Detail.Should().Be("too slow a member of group news");
    }

    [Fact]
    public void A_member_stays_one_over_a_crash_and_is_none_after_its_end()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Join(actor, "news");
        Do(actor, _ => throw new InvalidOperationException("boom"));
        Handler.ExpectMsg<ScriptedConnection.Restarted>();
        Groups.Count("news").Should().Be(1);

        Watch(actor);
        Transport.Send(actor, new Tcp.ErrorClosed("reset"));
        ExpectTerminated(actor);
        Groups.Names.Should().BeEmpty();
    }

    [Fact]
    public void Who_joins_at_its_end_is_no_member_after_it()
    {
        var actor = Open(new ScriptedConnection.Behaviour { OnClosed = self => self.Join("news") });
        Watch(actor);
        Transport.Send(actor, new Tcp.ErrorClosed("reset"));

        ExpectTerminated(actor);
        Groups.Names.Should().BeEmpty();
    }

    private void Join(IActorRef actor, string group)
    {
        Do(actor, self => self.Report(self.Join(group)));
        Handler.ExpectMsg(true);
    }
}
