using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpReadingSpec : TcpSpecBase
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void A_megabyte_arrives_in_order()
    {
        using var connection = Accept();
        var bytes = Pattern(1024 * 1024);
        connection.Peer.Send(bytes);
        connection.ReceiveBytes(bytes.Length).AsSpan().SequenceEqual(bytes).Should().BeTrue();
    }

    /// <summary>Akka.NET issues 3210 and 3921: buffers that were used again while a message still carried them.</summary>
    [Fact]
    [Trait("Issue", "akka.net#3210")]
    [Trait("Issue", "akka.net#3921")]
    public void Received_bytes_never_change()
    {
        using var connection = Accept();
        var all = new List<ByteString>();
        for (var i = 0; i < 20; i++)
        {
            connection.Peer.Send(Enumerable.Repeat((byte)i, 300).ToArray());
            var count = 0;
            while (count < 300)
            {
                all.Add(connection.Handler.ExpectMsg<Tcp.Received>(Patience).Data);
                count += all[^1].Count;
            }
        }

        all.SelectMany(it => it).Should().HaveCount(6000).And.BeInAscendingOrder();
    }

    [Fact]
    public void In_pull_mode_each_resume_brings_one_message()
    {
        Bind(pullMode: true);
        Listener.Tell(new Tcp.ResumeAccepting(1));
        using var connection = Accept();
        connection.Peer.Send("one"u8.ToArray());
        connection.Handler.ExpectNoMsg(Short);

        connection.Tell(Tcp.ResumeReading.Instance);
        connection.Handler.ExpectMsg<Tcp.Received>(Patience).Data.ToString().Should().Be("one");

        connection.Peer.Send("two"u8.ToArray());
        connection.Handler.ExpectNoMsg(Short);
        connection.Tell(Tcp.SuspendReading.Instance); // once more, while bytes wait
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.Handler.ExpectMsg<Tcp.Received>(Patience).Data.ToString().Should().Be("two");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void In_pull_mode_resumes_count_and_suspending_takes_them_back()
    {
        Bind(pullMode: true);
        Listener.Tell(new Tcp.ResumeAccepting(1));
        using var connection = Accept();
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.Peer.Send("one"u8.ToArray());
        connection.ReceiveBytes(3);
        connection.Peer.Send("two"u8.ToArray());
        connection.ReceiveBytes(3);

        connection.Tell(Tcp.ResumeReading.Instance);
        connection.Tell(Tcp.SuspendReading.Instance);
        connection.Write("suspended", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Peer.Send("three"u8.ToArray());
        connection.Handler.ExpectNoMsg(Short);
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.ReceiveBytes(5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Upstream", "defect")]
    public void In_pull_mode_the_peers_end_is_noticed_while_nothing_is_asked_for(bool reset)
    {
        Bind(pullMode: true);
        Listener.Tell(new Tcp.ResumeAccepting(1));
        using var connection = Accept();
        if (reset)
        {
            connection.Peer.Reset();
            connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        }
        else
        {
            connection.Peer.ShutDownSending();
            connection.Handler.ExpectMsg<Tcp.PeerClosed>(Patience);
        }
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Suspending_while_a_read_is_under_way_loses_nothing()
    {
        using var connection = Accept();
        connection.Peer.Send("one"u8.ToArray());
        connection.Handler.ExpectMsg<Tcp.Received>(Patience);

        connection.Tell(Tcp.SuspendReading.Instance);
        connection.Write("suspended", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
        connection.Peer.Send("two"u8.ToArray());
        connection.Handler.ExpectNoMsg(Short);

        connection.Tell(Tcp.ResumeReading.Instance);
        connection.ReceiveBytes(3).Should().Equal("two"u8.ToArray());
        connection.Peer.Send("three"u8.ToArray());
        connection.ReceiveBytes(5).Should().Equal("three"u8.ToArray());
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_suspended_connection_slows_its_peer_and_loses_nothing()
    {
        using var connection = Accept(kernelBuffers: 16 * 1024);
        connection.Tell(Tcp.SuspendReading.Instance);
        connection.Write("suspended", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);

        connection.Peer.Socket.Blocking = false;
        var sent = 0;
        var piece = Pattern(64 * 1024);
        while (connection.Peer.Socket.Poll(TimeSpan.FromMilliseconds(200), SelectMode.SelectWrite) && sent < 100_000_000)
            sent += connection.Peer.Socket.Send(piece, SocketFlags.None, out _);
        sent.Should().BeLessThan(100_000_000, "the peer has to wait");

        connection.Tell(Tcp.ResumeReading.Instance);
        connection.ReceiveBytes(sent);
    }
}
