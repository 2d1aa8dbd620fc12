using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpWriteLimitSpec() : TcpSpecBase("akka.io.tcp.write-commands-queue-max-size = 41943040")
{
    private const int Size = 20 * 1024 * 1024;

    [Fact]
    [Trait("Upstream", "defect")]
    public void Writes_beyond_the_limit_fail_until_writing_is_resumed()
    {
        using var connection = Accept(kernelBuffers: 16 * 1024);
        Write(connection, 1); // is being sent
        Write(connection, 2); // waits
        Write(connection, 3); // waits
        Write(connection, 4); // too many
        ExpectFailed(connection, 4);

        connection.Tell(Tcp.ResumeWriting.Instance);
        Write(connection, 5);
        ExpectFailed(connection, 5);

        connection.Peer.Read(3 * Size);
        var events = connection.Handler.ReceiveN(4, Patience).ToList();
        events.OfType<Ack>().Select(it => it.Id).Should().Equal(1, 2, 3);
        events.OfType<Tcp.WritingResumed>().Should().HaveCount(1);
        Write(connection, 6);
        connection.Peer.Read(Size);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(6);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Without_resume_writing_only_the_write_beyond_the_limit_fails()
    {
        using var connection = Accept(useResumeWriting: false, kernelBuffers: 16 * 1024);
        for (var i = 1; i <= 4; i++)
            Write(connection, i);
        ExpectFailed(connection, 4);
        connection.Peer.Read(3 * Size);
        for (var i = 1; i <= 3; i++)
            connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(i);
        Write(connection, 5);
        connection.Peer.Read(Size);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(5);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void On_an_outgoing_connection_too_writing_is_resumed_when_there_is_room()
    {
        using var connection = Connect(kernelBuffers: 16 * 1024);
        for (var i = 1; i <= 4; i++)
            Write(connection, i);
        ExpectFailed(connection, 4);
        connection.Tell(Tcp.ResumeWriting.Instance);
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        connection.Peer.Read(3 * Size);
        connection.Handler.ReceiveN(4, Patience).OfType<Tcp.WritingResumed>().Should().HaveCount(1);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_write_while_writing_is_suspended_is_not_sent_though_there_is_room()
    {
        using var connection = Connect(kernelBuffers: 16 * 1024);
        for (var i = 1; i <= 4; i++)
            Write(connection, i);
        ExpectFailed(connection, 4);
        connection.Peer.Read(3 * Size);
        connection.Handler.ReceiveN(3, Patience).Should().AllBeOfType<Ack>();
        connection.Write("suspended", new Ack(5));
        ExpectFailed(connection, 5);
        connection.Tell(Tcp.Close.Instance);
        connection.Peer.ReadToEnd(out _).Should().BeEmpty();
    }

    [Fact]
    public void A_refused_write_is_not_sent()
    {
        using var connection = Connect(kernelBuffers: 16 * 1024, useResumeWriting: false);
        for (var i = 1; i <= 3; i++)
            Write(connection, i);
        connection.Write("refused", new Ack(4));
        ExpectFailed(connection, 4);
        connection.Peer.Read(3 * Size).AsSpan().IndexOfAnyExcept((byte)0).Should().Be(-1);
        connection.Handler.ReceiveN(3, Patience);
        connection.Write("sent");
        connection.Tell(Tcp.Close.Instance);
        connection.Peer.ReadToEnd(out _).Should().Equal("sent"u8.ToArray());
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_limit_is_of_bytes_not_of_writes()
    {
        using var connection = Accept(useResumeWriting: false, kernelBuffers: 16 * 1024);
        Write(connection, 1);
        for (var i = 2; i <= 20; i++)
            connection.Write("small", new Ack(i));
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[(2 * Size) - (19 * 5) + 1]), new Ack(21)));
        ExpectFailed(connection, 21);
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[(2 * Size) - (19 * 5)]), new Ack(22)));
        connection.Write("", new Ack(23)); // takes no room
        connection.Write("x", new Ack(24));
        ExpectFailed(connection, 24);
        connection.Peer.Read(3 * Size);
        for (var i = 1; i <= 23; i++)
        {
            if (i != 21)
                connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(i);
        }
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Of_a_compound_write_all_parts_count_except_the_one_that_is_sent_at_once()
    {
        using var connection = Accept(useResumeWriting: false, kernelBuffers: 16 * 1024);
        var part = Tcp.Write.Create(ByteString.FromBytes(new byte[Size]));
        connection.Tell(part.Append(part.Append(part.Append(Tcp.Write.Create(ByteString.FromString("x"), new Ack(1))))));
        var failed = (Tcp.CompoundWrite)connection.Handler.ExpectMsg<Tcp.CommandFailed>(Patience).Cmd;
        failed.Should().HaveCount(4, "all of it is refused");
        connection.Tell(part.Append(part.Append(part)));
        connection.Tell(Tcp.Close.Instance);
        connection.Peer.ReadToEnd(out _).Should().HaveCount(3 * Size);
    }

    [Fact]
    public void A_refused_write_says_why()
    {
        using var connection = Connect(kernelBuffers: 16 * 1024);
        for (var i = 1; i <= 4; i++)
            Write(connection, i);
        var full = connection.Handler.ExpectMsg<Tcp.CommandFailed>(Patience);
        full.Cause.Value.Should().BeOfType<IOException>();
        full.CauseString.Should().NotBeEmpty();
        connection.Write("x", new Ack(5));
        var suspended = connection.Handler.ExpectMsg<Tcp.CommandFailed>(Patience);
        suspended.Cause.Value.Should().BeOfType<IOException>();
        suspended.CauseString.Should().Contain("suspended");
    }

    [Fact]
    public void Before_register_every_byte_counts()
    {
        using var connection = ConnectUnregistered();
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size]), new Ack(1)));
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size + 1]), new Ack(2)));
        ExpectFailed(connection, 2);
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size]), new Ack(3)));
        connection.Write("x", new Ack(4));
        ExpectFailed(connection, 4);
        connection.Tell(new Tcp.Register(connection.Handler));
        connection.Peer.Read(2 * Size);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(1);
        connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(3);
    }

    [Fact]
    public void A_write_before_register_is_warned_of_with_its_size_unless_it_is_refused()
    {
        using var connection = ConnectUnregistered();
        EventFilter.Warning(contains: "before Register").Expect(0, () =>
        {
            connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[(2 * Size) + 1]), new Ack(1)));
            ExpectFailed(connection, 1);
        });
        var warning = new System.Text.RegularExpressions.Regex("before Register.* 3 bytes");
        EventFilter.Warning(warning).ExpectOne(() => connection.Write("abc"));
    }

    [Fact]
    public void Resuming_when_writing_is_not_suspended_is_answered_at_once()
    {
        using var connection = Accept();
        connection.Tell(Tcp.ResumeWriting.Instance);
        connection.Handler.ExpectMsg<Tcp.WritingResumed>(Patience);
    }

    private static void Write(Connection connection, int id) =>
        connection.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[Size]), new Ack(id)));

    private static void ExpectFailed(Connection connection, int id)
    {
        var write = (Tcp.Write)connection.Handler.ExpectMsg<Tcp.CommandFailed>(Patience).Cmd;
        ((Ack)write.Ack).Id.Should().Be(id);
    }
}
