using System.Net;
using Akka.Actor;
using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>
/// What <see cref="TcpExhaustionSpec"/> runs as a child process with few descriptors: <c>serve</c> echoes on a port that it prints;
/// <c>connect PORT</c> connects until that fails, then gives one connection up for each line it reads and connects again.
/// </summary>
internal static class ScarceProcess
{
    internal static int Run(string[] args)
    {
        using var system = ActorSystem.Create("child", "akka.stdout-loglevel = WARNING, akka.loglevel = WARNING");
        if (args is ["serve"])
            system.ActorOf(Props.Create(() => new EchoServer()));
        else if (args is ["connect", var port])
            system.ActorOf(Props.Create(() => new Connector(int.Parse(port))), "connector").Tell(Go.Instance);

        while (Console.ReadLine() is not null)
            system.ActorSelection("/user/connector").Tell(Go.Instance);
        return 0;
    }

    private sealed class Go
    {
        public static readonly Go Instance = new();
    }

    private sealed class EchoServer : UntypedActor
    {
        protected override void PreStart() => Context.System.Tcp().Tell(new Tcp.Bind(Self, new IPEndPoint(IPAddress.Loopback, 0), 512));

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case Tcp.Bound bound:
                    Console.WriteLine(((IPEndPoint)bound.LocalAddress).Port);
                    break;
                case Tcp.Connected:
                    Sender.Tell(new Tcp.Register(Self));
                    break;
                case Tcp.Received received:
                    Sender.Tell(Tcp.Write.Create(received.Data));
                    break;
                default:
                    break;
            }
        }
    }

    private sealed class Connector(int port) : UntypedActor
    {
        private readonly Stack<IActorRef> _connections = [];

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case Go when _connections.TryPop(out var connection):
                    connection.Tell(Tcp.Abort.Instance);
                    break;
                case Go or Tcp.Aborted:
                    Connect();
                    break;
                case Tcp.Connected:
                    Sender.Tell(new Tcp.Register(Self));
                    _connections.Push(Sender);
                    Connect();
                    break;
                case Tcp.CommandFailed failed:
                    Console.WriteLine($"{_connections.Count} connections, then {failed.Cause.Value.GetBaseException().Message}");
                    break;
                default:
                    break;
            }
        }

        private void Connect() => Context.System.Tcp().Tell(new Tcp.Connect(new IPEndPoint(IPAddress.Loopback, port)));
    }
}
