using System.Net;
using Akka.Actor;
using Akka.Event;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class UdpFaultSpec() : UdpConnectedSpecBase("blocked { type = PinnedDispatcher }")
{
    [Fact]
    [Trait("Upstream", "defect")]
    public void Descriptors_and_actors_return_to_the_baseline_however_listeners_end()
    {
        using var peer = new DatagramPeer();
        Bind().Tell(Udp.Unbind.Instance);
        var baseline = Descriptors.CountSockets();
        var ends = new Action<UdpSocket>[]
        {
            it => it.Tell(Udp.Unbind.Instance),
            it => it.Ref.Tell(PoisonPill.Instance),
            it => it.Ref.Tell(Kill.Instance),
            it => Sys.Stop(it.Handler),
            it =>
            {
                it.Tell(Udp.SuspendReading.Instance);
                it.Tell(Udp.Unbind.Instance);
            },
            it =>
            {
                it.Tell(Udp.Send.Create(ByteString.FromBytes(new byte[70_000]), peer.EndPoint));
                it.Tell(Udp.Unbind.Instance);
            },
            it =>
            {
                it.Send("to a name", new DnsEndPoint("no-such-host.invalid", 9));
                Sys.Stop(it.Handler);
            },
        };
        for (var i = 0; i < 10 * ends.Length; i++)
        {
            var socket = Bind();
            Watch(socket.Ref);
            for (var n = 0; n < 5; n++)
                peer.Send("to someone who is leaving", socket.EndPoint);
            ends[i % ends.Length](socket);
            ExpectTerminated(socket.Ref, Patience);
        }

        AwaitSockets(baseline);
    }

    [Fact]
    public void Descriptors_and_actors_return_to_the_baseline_however_connections_end()
    {
        using var peer = new DatagramPeer();
        var baseline = Descriptors.CountSockets();
        var ends = new Action<IActorRef, IActorRef>[]
        {
            (connection, _) => connection.Tell(UdpConnected.Disconnect.Instance),
            (connection, _) => connection.Tell(PoisonPill.Instance),
            (_, handler) => Sys.Stop(handler),
            (connection, handler) =>
            {
                connection.Tell(UdpConnected.SuspendReading.Instance);
                Sys.Stop(handler);
            },
            (connection, _) =>
            {
                connection.Tell(UdpConnected.Send.Create(ByteString.FromBytes(new byte[70_000])), ActorRefs.NoSender);
                connection.Tell(UdpConnected.Disconnect.Instance, ActorRefs.NoSender);
            },
        };
        for (var i = 0; i < 10 * ends.Length; i++)
        {
            var (connection, handler, endPoint) = Connect(i % 2 == 0 ? peer.EndPoint : DeadEnd());
            var watcher = CreateTestProbe();
            watcher.Watch(connection);
            peer.Socket.SendTo("to someone who is leaving"u8.ToArray(), endPoint);
            connection.Tell(Datagram("and from"));
            ends[i % ends.Length](connection, handler);
            watcher.ExpectTerminated(connection, Patience);
        }

        AwaitSockets(baseline);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Descriptors_return_to_the_baseline_after_commands_that_fail()
    {
        using var peer = new DatagramPeer();
        using var busy = new DatagramPeer();
        var baseline = Descriptors.CountSockets();
        for (var i = 0; i < 20; i++)
        {
            Manager.Tell(new Udp.Bind(TestActor, busy.EndPoint));
            ExpectMsg<Udp.CommandFailed>(Patience);
            ConnectedManager.Tell(new UdpConnected.Connect(TestActor, peer.EndPoint, busy.EndPoint));
            ExpectMsg<UdpConnected.CommandFailed>(Patience);
            ConnectedManager.Tell(new UdpConnected.Connect(TestActor, new DnsEndPoint("no-such-host.invalid", 9)));
            ExpectMsg<UdpConnected.CommandFailed>(TimeSpan.FromSeconds(30));
        }

        AwaitSockets(baseline);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task Terminating_the_system_closes_all_sockets()
    {
        using var peer = new DatagramPeer();
        var baseline = Descriptors.CountSockets();
        for (var i = 0; i < 10; i++)
        {
            Bind();
            MakeSender();
            Connect(peer.EndPoint);
        }

        await Sys.Terminate().WaitAsync(Patience);
        Descriptors.CountSockets().Should().BeLessThanOrEqualTo(baseline);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Bursts_to_a_listener_that_sends_at_the_same_time_break_nothing()
    {
        Sys.ActorOf(Props.Create(() => new UdpEcho(AnyPort, TestActor)));
        var endPoint = ExpectMsg<Udp.Bound>(Patience).LocalAddress;
        using var peer = new DatagramPeer();
        for (var i = 0; i < 5000; i++)
            peer.Send(i % 100 == 0 ? Pattern(60_000) : Pattern(i % 1000), endPoint);

        // Some are lost, as they may be; whatever comes back is whole.
        peer.Send("the last one", endPoint);
        byte[] answer;
        do
        {
            peer.Send("the last one", endPoint);
            answer = peer.Receive(out _);
            if (!answer.AsSpan().SequenceEqual("the last one"u8))
                answer.Should().Equal(Pattern(answer.Length));
        }
        while (!answer.AsSpan().SequenceEqual("the last one"u8));
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_handler_that_does_not_keep_up_is_not_given_more_than_some_megabytes()
    {
        using var gate = new ManualResetEventSlim();
        var handler = Sys.ActorOf(Props.Create(() => new SlowHandler(gate, TestActor)).WithDispatcher("blocked"));
        Manager.Tell(new Udp.Bind(handler, AnyPort));
        var endPoint = (IPEndPoint)ExpectMsg<Udp.Bound>(Patience).LocalAddress;
        var socket = new UdpSocket(LastSender, CreateTestProbe(), endPoint);
        Sys.EventStream.Subscribe(TestActor, typeof(Warning));
        using var peer = new DatagramPeer();
        var flood = Pattern(60_000);
        for (var i = 0; i < 10_000 && !HasMessages; i++)
        {
            // Two is what the kernel keeps; then the listener gets time to read them.
            peer.Send(flood, endPoint);
            peer.Send(flood, endPoint);
            socket.AwaitItsTurn();
        }

        ExpectMsg<Warning>(Patience).Message.ToString().Should().Contain("does not keep up");
        for (var i = 0; i < 1000; i++)
            peer.Send(flood, endPoint);

        // The end gets through once the handler has come half way.
        gate.Set();
        object? total;
        do
        {
            peer.Send("end", endPoint);
            total = ReceiveOne(TimeSpan.FromMilliseconds(100));
        }
        while (total is null);
        total.Should().BeOfType<long>().Which.Should().BeInRange(flood.Length, 32 * 1024 * 1024);
    }

    private sealed class SlowHandler(ManualResetEventSlim gate, IActorRef counter) : UntypedActor
    {
        private long _bytes;

        protected override void OnReceive(object message)
        {
            if (message is not Udp.Received received)
                return;
            gate.Wait();
            _bytes += received.Data.Count;
            if (received.Data.Count == 3)
                counter.Tell(_bytes);
        }
    }
}
