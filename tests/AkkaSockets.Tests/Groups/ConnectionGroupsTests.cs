using System.Buffers;
using System.Text;

namespace AkkaSockets.Tests.Groups;

public sealed class ConnectionGroupsTests
{
    private readonly ConnectionGroups _groups = new();
    private readonly Member _anna = new("anna");
    private readonly Member _ben = new("ben");

    [Fact]
    public void Those_who_have_joined_and_not_left_get_what_is_sent()
    {
        _groups.Join("room", _anna).Should().BeTrue();
        _groups.Join("room", _ben).Should().BeTrue();
        Send("room", "one").Should().Be(2);
        _groups.Leave("room", _anna).Should().BeTrue();
        Send("room", "two").Should().Be(1);
        Send("other", "three").Should().Be(0);

        _anna.Texts.Should().Equal("one");
        _ben.Texts.Should().Equal("one", "two");
    }

    [Fact]
    public void All_members_share_one_copy_which_the_sender_can_not_change_any_more()
    {
        _groups.Join("room", _anna);
        _groups.Join("room", _ben);
        var bytes = "once"u8.ToArray();

        _groups.Send("room", bytes);
        bytes[0] = (byte)'x';

        _anna.Texts.Should().Equal("once");
        _ben.Told[0].Should().BeSameAs(_anna.Told[0]);
        _anna.Told[0].Group.Should().Be("room");
    }

    [Fact]
    public void One_member_can_be_left_out()
    {
        _groups.Join("room", _anna);
        _groups.Join("room", _ben);

        _groups.Send("room", "hi"u8.ToArray(), except: _anna).Should().Be(1);

        _anna.Texts.Should().BeEmpty();
        _ben.Texts.Should().Equal("hi");
    }

    [Fact]
    public void A_frame_is_encoded_once_for_all()
    {
        var encoded = 0;
        var codec = FrameCodec.Custom(
            () => throw new InvalidOperationException("Nothing is decoded here."),
            (payload, output) =>
            {
                encoded++;
                output.Write([(byte)payload.Length]);
                output.Write(payload);
            });
        _groups.Join("room", _anna);
        _groups.Join("room", _ben);

        _groups.Send("room", codec, "hi"u8, slow: GroupOverflow.Skip).Should().Be(2);
        _groups.Send("nobody", codec, "hi"u8).Should().Be(0);

        encoded.Should().Be(1);
        _anna.Texts.Should().Equal("\u0002hi");
        _ben.Told[0].Should().BeSameAs(_anna.Told[0]);
        _anna.Told[0].Slow.Should().Be(GroupOverflow.Skip);
    }

    [Fact]
    public void A_frame_that_can_not_be_encoded_is_sent_to_nobody()
    {
        _groups.Join("room", _anna);

        var send = () => _groups.Send("room", FrameCodec.FixedSize(3), "four"u8);

        send.Should().Throw<ArgumentException>();
        _anna.Told.Should().BeEmpty();
    }

    [Fact]
    public void Joining_twice_is_joining_once_and_leaving_twice_is_nothing()
    {
        _groups.Join("room", _anna);

        _groups.Join("room", _anna).Should().BeFalse();
        Send("room", "one").Should().Be(1);
        _groups.Leave("room", _ben).Should().BeFalse();
        _groups.Leave("room", _anna).Should().BeTrue();
        _groups.Leave("room", _anna).Should().BeFalse();
    }

    [Fact]
    public void A_member_of_several_groups_leaves_them_all_at_its_end()
    {
        foreach (var name in new[] { "a", "b", "c" })
            _groups.Join(name, _anna);
        _groups.Join("b", _ben);
        _groups.Leave("c", _anna);

        _groups.LeaveAll(_anna);
        _groups.LeaveAll(_anna);

        _groups.Names.Should().Equal("b");
        Send("b", "one").Should().Be(1);
        _anna.Told.Should().BeEmpty();
        _groups.Join("a", _anna).Should().BeTrue();
        Send("a", "again").Should().Be(1);
    }

    [Fact]
    public void A_group_is_there_as_long_as_it_has_members()
    {
        _groups.Names.Should().BeEmpty();
        _groups.Join("room", _anna);
        _groups.Join("room", _ben);
        _groups.Join("Room", _ben);

        _groups.Names.Should().BeEquivalentTo("room", "Room");
        (_groups.Count("room"), _groups.Count("Room"), _groups.Count("none")).Should().Be((2, 1, 0));
        _groups.Leave("Room", _ben);
        _groups.Names.Should().Equal("room");
    }

    [Theory]
    [InlineData("", "by 0 characters")]
    [InlineData("a\nb", "'a?b'")]
    [InlineData(null, "by 257 characters")]
    public void A_name_that_none_can_have_is_refused(string? name, string shown)
    {
        name ??= new string('x', 257);
        Action[] uses =
        [
            () => _groups.Join(name, _anna),
            () => _groups.Leave(name, _anna),
            () => _groups.Send(name, "x"u8.ToArray()),
            () => _groups.Send(name, FrameCodec.Lines(), "x"u8),
            () => _groups.Count(name),
        ];

        uses.Should().AllSatisfy(use => use.Should().Throw<ArgumentException>().WithMessage($"*named {shown}; valid are 1 to 256 characters*"));
        _groups.Names.Should().BeEmpty();
        _groups.Join(new string('x', 256), _anna).Should().BeTrue();
    }

    [Fact]
    public void Another_way_with_slow_members_than_those_there_are_is_refused()
    {
        var send = () => _groups.Send("room", "x"u8.ToArray(), slow: (GroupOverflow)7);

        send.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Queue, Skip, Close*");
    }

    [Fact]
    public void Sending_to_10_000_members_allocates_for_the_message_only()
    {
        var members = Enumerable.Range(0, 10_000).Select(i => new SilentMember($"m{i}")).ToArray();
        foreach (var member in members)
            _groups.Join("all", member);
        var data = "x"u8.ToArray();
        _groups.Send("all", data).Should().Be(members.Length);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            _groups.Send("all", data);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.Should().BeLessThan(100 * 200);
        members.Should().OnlyContain(member => member.Told == 101);
        foreach (var member in members)
            _groups.LeaveAll(member);
        _groups.Names.Should().BeEmpty();
    }

    private int Send(string name, string text) => _groups.Send(name, Encoding.UTF8.GetBytes(text));
}
