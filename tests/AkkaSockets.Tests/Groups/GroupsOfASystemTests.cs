using System.Text;
using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Xunit2;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Groups;

public sealed class GroupsOfASystemTests(ITestOutputHelper output) : TestKit(output: output)
{
    [Fact]
    public void A_system_has_one_registry_and_its_actors_get_messages_in_order()
    {
        var groups = ConnectionGroups.Of(Sys);
        var member = CreateTestProbe();
        ConnectionGroups.Of(Sys).Should().BeSameAs(groups);
        groups.Join("room", member.Ref);

        for (var i = 0; i < 100; i++)
            groups.Send("room", Encoding.UTF8.GetBytes($"{i}"));

        for (var i = 0; i < 100; i++)
            Encoding.UTF8.GetString(member.ExpectMsg<GroupWrite>().Payload.Bytes.Span).Should().Be($"{i}");
    }

    [Fact]
    public void What_a_member_that_has_stopped_still_gets_is_no_dead_letter()
    {
        var groups = ConnectionGroups.Of(Sys);
        var gone = CreateTestProbe();
        groups.Join("room", gone.Ref);
        Watch(gone.Ref);
        Sys.Stop(gone.Ref);
        ExpectTerminated(gone.Ref);
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));

        groups.Send("room", "x"u8.ToArray()).Should().Be(1);
        Sys.DeadLetters.Tell("marker", ActorRefs.NoSender);

        ExpectMsg<DeadLetter>().Message.Should().Be("marker");
    }
}
