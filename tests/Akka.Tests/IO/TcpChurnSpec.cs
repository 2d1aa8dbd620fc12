using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Many connections that come and go at the same time, each ending in another way.</summary>
public sealed class TcpChurnSpec : TcpSpecBase
{
    private const int Connections = 600;

    [Fact]
    public async Task Connections_that_end_at_random_leave_no_actor_and_no_descriptor_behind()
    {
        var server = Sys.ActorOf(Props.Create(() => new EchoServer(TestActor)));
        Manager.Tell(new Tcp.Bind(server, AnyPort, backlog: 1000), TestActor);
        var endPoint = ExpectMsg<Tcp.Bound>(Patience).LocalAddress;
        var listener = LastSender;
        var baseline = Descriptors.CountSockets();

        await Parallel.ForEachAsync(Enumerable.Range(0, Connections), new ParallelOptions { MaxDegreeOfParallelism = 8 }, (i, _) =>
        {
            using var peer = Peer.ConnectTo(endPoint);
            var random = new Random(i);
            peer.Send(new byte[random.Next(1, 100_000)]);
            switch (random.Next(4))
            {
                case 0:
                    peer.Reset();
                    break;
                case 1:
                    peer.Read(1);
                    peer.Reset();
                    break;
                case 2:
                    peer.Read(1);
                    break;
                default:
                    peer.ShutDownSending();
                    break;
            }

            return ValueTask.CompletedTask;
        });

        // The listener ends when no connection is left.
        AwaitAssert(() => Descriptors.CountSockets().Should().BeLessThanOrEqualTo(baseline), Patience);
        Watch(listener);
        listener.Tell(Tcp.Unbind.Instance);
        ExpectMsg<Tcp.Unbound>(Patience);
        ExpectTerminated(listener, Patience);
    }

    private sealed class EchoServer : UntypedActor
    {
        private readonly IActorRef _test;

        public EchoServer(IActorRef test) => _test = test;

        protected override void OnReceive(object message)
        {
            if (message is Tcp.Connected)
                Sender.Tell(new Tcp.Register(Context.ActorOf(Props.Create(() => new Echo(Sender)))));
            else
                _test.Tell(message);
        }
    }

    private sealed class Echo : UntypedActor
    {
        public Echo(IActorRef connection) => Context.Watch(connection);

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case Tcp.Received received:
                    Sender.Tell(Tcp.Write.Create(received.Data));
                    break;
                case Terminated:
                    Context.Stop(Self);
                    break;
                default:
                    break;
            }
        }
    }
}
