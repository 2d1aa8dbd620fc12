using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpFaultSpec : TcpSpecBase
{
    [Fact]
    public void Descriptors_return_to_the_baseline_however_connections_end()
    {
        using (Accept())
        {
        }

        var baseline = Descriptors.CountSockets();
        var ends = new Action<Connection>[]
        {
            it => it.Tell(Tcp.Close.Instance),
            it => it.Tell(Tcp.Abort.Instance),
            it => it.Peer.Reset(),
            it => it.Peer.ShutDownSending(),
            it => Sys.Stop(it.Handler),
            it => it.Ref.Tell(PoisonPill.Instance),
            it =>
            {
                it.Tell(Tcp.ConfirmedClose.Instance);
                it.Peer.ReadEnd();
                it.Peer.ShutDownSending();
            },
            it =>
            {
                it.Tell(Tcp.Write.Create(ByteString.FromBytes(new byte[8 * 1024 * 1024])));
                it.Peer.Reset();
            },
        };
        for (var i = 0; i < 10 * ends.Length; i++)
        {
            using var connection = Accept();
            Watch(connection.Ref);
            ends[i % ends.Length](connection);
            ExpectTerminated(connection.Ref, Patience);
        }

        AwaitAssert(() => Descriptors.CountSockets().Should().BeLessThanOrEqualTo(baseline), Patience);
    }

    /// <summary>Akka.NET issue 1335: sockets that were left open when connecting took too long.</summary>
    [Fact]
    [Trait("Issue", "akka.net#1335")]
    public void Descriptors_return_to_the_baseline_after_failed_connects_and_binds()
    {
        Bind();
        EndPoint closed;
        using (var server = Peer.Listen())
            closed = server.LocalEndPoint!;
        Manager.Tell(new Tcp.Connect(closed));
        ExpectMsg<Tcp.CommandFailed>(Patience);
        var baseline = Descriptors.CountSockets();
        using (var full = new FullBacklog())
        {
            for (var i = 0; i < 5; i++)
            {
                Manager.Tell(new Tcp.Connect(closed));
                ExpectMsg<Tcp.CommandFailed>(Patience);
                Manager.Tell(new Tcp.Connect(full.EndPoint, timeout: TimeSpan.FromMilliseconds(50)));
                ExpectMsg<Tcp.CommandFailed>(Patience);
                Manager.Tell(new Tcp.Bind(BindHandler, EndPoint));
                ExpectMsg<Tcp.CommandFailed>(Patience);
            }
        }

        AwaitAssert(() => Descriptors.CountSockets().Should().BeLessThanOrEqualTo(baseline), Patience);
    }

    [Fact]
    public void A_commander_that_dies_while_connecting_ends_the_attempt()
    {
        using var full = new FullBacklog();
        var commander = CreateTestProbe();
        var seen = new ConnectingSocket();
        Manager.Tell(new Tcp.Connect(full.EndPoint, options: [seen]), commander);
        AwaitAssert(() => seen.Socket.Should().NotBeNull(), Patience);
        Sys.Stop(commander);
        AwaitAssert(() => seen.Socket!.SafeHandle.IsClosed.Should().BeTrue(), Patience);
    }

    [Fact]
    public async Task Terminating_the_system_closes_listeners_and_connections()
    {
        using var connection = Accept();
        await Sys.Terminate().WaitAsync(Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
        FluentActions.Invoking(() => Peer.ConnectTo(EndPoint)).Should().Throw<SocketException>();
    }

    private sealed class ConnectingSocket : Inet.SocketOption
    {
        public Socket? Socket { get; private set; }

        public override void BeforeConnect(Socket s) => Socket = s;
    }
}
