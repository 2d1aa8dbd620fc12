using System.Runtime.CompilerServices;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Much at once: bytes for a reader that takes its time, connections that come and go, and those that write side by side.</summary>
public sealed class TcpLoadSpec : TcpSpecBase
{
    private const int Megabyte = 1024 * 1024;
    private const int Pieces = 100;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Upstream", "defect")]
    public void A_hundred_megabytes_for_a_slow_reader_arrive_or_fail_and_their_memory_is_freed(bool reset)
    {
        var sockets = SocketsWhenIdle();
        var connection = Accept(kernelBuffers: reset ? 16 * 1024 : null);
        Watch(connection.Ref);
        var buffers = WriteHundredMegabytes(connection);
        connection.Peer.Read(100_000).AsSpan().IndexOfAnyExcept((byte)0).Should().Be(-1);
        if (reset)
        {
            connection.Peer.Reset();
            var acknowledged = 0;
            for (var i = 0; i < Pieces; i++)
                acknowledged += ExpectAnswer(connection, i) ? 1 : 0;
            acknowledged.Should().BeLessThan(Pieces / 2, "the system's buffers hold a few");
            connection.Handler.ExpectMsg<Tcp.ErrorClosed>(Patience);
        }
        else
        {
            for (var i = 0; i < Pieces; i++)
            {
                var piece = connection.Peer.Read(i == 0 ? Megabyte - 100_000 : Megabyte);
                piece.AsSpan().IndexOfAnyExcept((byte)i).Should().Be(-1);
                connection.Handler.ExpectMsg<Ack>(Patience).Id.Should().Be(i);
            }

            connection.Tell(Tcp.Close.Instance);
            connection.Handler.ExpectMsg<Tcp.Closed>(Patience);
        }

        ShouldHaveLeftNothing(sockets, connection);
        AwaitAssert(
            () =>
            {
                GC.Collect();
                buffers.Count(it => it.IsAlive).Should().BeLessThan(Pieces / 10, "the last ones may still be on a stack");
            },
            Patience);
    }

    [Fact]
    public async Task Ten_thousand_connections_that_are_reset_at_random_leave_nothing()
    {
        const int Connections = 10_000;
        var server = Sys.ActorOf(Props.Create(() => new Registrar()));
        Manager.Tell(new Tcp.Bind(server, AnyPort, backlog: 1000), TestActor);
        var endPoint = ExpectMsg<Tcp.Bound>(Patience).LocalAddress;
        var sockets = Descriptors.CountSockets();
        var memory = GC.GetTotalMemory(forceFullCollection: true);

        await Parallel.ForEachAsync(Enumerable.Range(0, Connections), new ParallelOptions { MaxDegreeOfParallelism = 8 }, (i, _) =>
        {
            using var peer = Peer.ConnectTo(endPoint);
            var random = new Random(i);
            if (random.Next(3) > 0)
                peer.Send(new byte[random.Next(1, 1000)]);
            if (random.Next(4) == 0)
            {
                peer.ShutDownSending();
                if (random.Next(2) == 0)
                    peer.ReadEnd();
            }

            peer.Reset();
            return ValueTask.CompletedTask;
        });

        AwaitAssert(() => Descriptors.CountSockets().Should().BeLessThanOrEqualTo(sockets), TimeSpan.FromSeconds(60));
        await AwaitAssertAsync(
            async () => (await server.Ask<int>("how many?", Patience)).Should().Be(0, "no connection is left"), TimeSpan.FromSeconds(60));
        AwaitAssert(
            () => GC.GetTotalMemory(forceFullCollection: true).Should().BeLessThan(memory + (10 * Megabyte)), TimeSpan.FromSeconds(30));
        using var last = Peer.ConnectTo(endPoint);
        last.Send("x"u8.ToArray());
        last.Read(1).Should().Equal("x"u8.ToArray());
    }

    /// <summary>Akka.NET issues 3921, 3210 and 4264: buffers and operations shared by connections.</summary>
    [Fact]
    [Trait("Issue", "akka.net#3210")]
    [Trait("Issue", "akka.net#3921")]
    [Trait("Issue", "akka.net#4264")]
    public async Task Connections_that_are_written_to_and_read_at_once_share_nothing()
    {
        const int Rounds = 50;
        var server = Sys.ActorOf(Props.Create(() => new Registrar()));
        Manager.Tell(new Tcp.Bind(server, AnyPort), TestActor);
        var endPoint = ExpectMsg<Tcp.Bound>(Patience).LocalAddress;
        await Task.WhenAll(Enumerable.Range(1, 16).Select(id => Task.Run(() =>
        {
            using var peer = Peer.ConnectTo(endPoint);
            var bytes = Enumerable.Repeat((byte)id, 10 * id).ToArray();
            for (var i = 0; i < Rounds; i++)
            {
                peer.Send(bytes);
                peer.Read(bytes.Length).Should().Equal(bytes);
            }
        })));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> WriteHundredMegabytes(Connection connection)
    {
        var buffers = new List<WeakReference>();
        for (var i = 0; i < Pieces; i++)
        {
            var bytes = new byte[Megabyte];
            bytes.AsSpan().Fill((byte)i);
            buffers.Add(new WeakReference(bytes));
            connection.Tell(Tcp.Write.Create(ByteString.FromBytes(bytes), new Ack(i)));
        }

        return buffers;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ExpectAnswer(Connection connection, int id)
    {
        var answer = connection.Handler.ReceiveOne(Patience);
        var ack = answer as Ack ?? (Ack)((Tcp.Write)((Tcp.CommandFailed)answer!).Cmd).Ack;
        ack.Id.Should().Be(id);
        return answer is Ack;
    }

    /// <summary>Echoes on all connections, and knows how many there are.</summary>
    private sealed class Registrar : UntypedActor
    {
        private int _connections;

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case Tcp.Connected:
                    _connections++;
                    Context.Watch(Sender);
                    Sender.Tell(new Tcp.Register(Self));
                    break;
                case Tcp.Received received:
                    Sender.Tell(Tcp.Write.Create(received.Data));
                    break;
                case Terminated:
                    _connections--;
                    break;
                case string:
                    Sender.Tell(_connections);
                    break;
                default:
                    break;
            }
        }
    }
}
