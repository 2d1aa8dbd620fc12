using System.Buffers.Binary;

namespace AkkaSockets.Tests.Groups;

public sealed class GroupsUnderThreadsTests
{
    private const int Senders = 3;
    private const int Sent = 2000;

    [Fact]
    public async Task Who_is_a_member_throughout_misses_nothing_while_others_come_and_go()
    {
        var groups = new ConnectionGroups();
        var steady = Enumerable.Range(0, 5).Select(i => new Member($"steady{i}")).ToArray();
        foreach (var member in steady)
            groups.Join("room", member);

        // Many, so that taking the list takes a while.
        for (var i = 0; i < 500; i++)
            groups.Join("room", new SilentMember($"silent{i}"));
        var churning = new CancellationTokenSource();
        var churn = Enumerable.Range(0, 2).Select(i => Task.Run(() => Churn(groups, new Member($"churn{i}"), churning.Token))).ToArray();

        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() => Send(groups, sender))));
        await churning.CancelAsync();
        await Task.WhenAll(churn);

        foreach (var member in steady)
        {
            var told = member.Told.Select(write => (Sender: write.Payload.Bytes.Span[0], Number: BinaryPrimitives.ReadInt32BigEndian(write.Payload.Bytes.Span[1..]))).ToArray();
            for (var sender = 0; sender < Senders; sender++)
                told.Where(it => it.Sender == sender).Select(it => it.Number).Should().Equal(Enumerable.Range(0, Sent));
        }

        groups.Names.Should().Equal("room");
        groups.Count("room").Should().Be(steady.Length + 500);
    }

    [Fact]
    public async Task A_group_that_vanishes_and_comes_back_at_once_loses_nobody()
    {
        var groups = new ConnectionGroups();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
        {
            var member = new SilentMember($"m{i}");
            for (var round = 0; round < Sent; round++)
            {
                groups.Join("room", member).Should().BeTrue();
                groups.Send("room", new byte[1]).Should().BePositive("a member gets what it sends itself");
                if (round % 2 == 0)
                    groups.Leave("room", member).Should().BeTrue();
                else
                    groups.LeaveAll(member);
            }
        })));

        groups.Names.Should().BeEmpty();
    }

    private static void Send(ConnectionGroups groups, int sender)
    {
        var bytes = new byte[5];
        bytes[0] = (byte)sender;
        for (var i = 0; i < Sent; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), i);
            groups.Send("room", bytes);
        }
    }

    private static void Churn(ConnectionGroups groups, Member member, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            groups.Join("room", member);
            groups.Join("other", member);
            groups.Leave("other", member);
            groups.LeaveAll(member);
        }
    }
}
