using System.Net;
using Akka.Actor;
using Akka.Configuration;
using Akka.IO;
using Akka.TestKit;

namespace Akka.Tests.IO.Support;

/// <summary>What the TCP specs have in common: a listener on a free port, and connections to it.</summary>
[Collection(Sequential)]
public abstract class TcpSpecBase : Akka.TestKit.Xunit2.TestKit
{
    /// <summary>Specs that count descriptors and specs that open sockets take turns.</summary>
    public const string Sequential = "sockets";

    protected static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private TestProbe? _bindHandler;
    private IActorRef? _listener;
    private EndPoint? _endPoint;

    protected TcpSpecBase(string hocon = "")
        : base(ConfigurationFactory.ParseString(hocon))
    {
    }

    protected IActorRef Manager => Tcp.Manager(Sys);

    protected TestProbe BindHandler => _bindHandler ??= CreateTestProbe();

    protected IActorRef Listener => _listener ?? throw new InvalidOperationException("Bind first.");

    protected EndPoint EndPoint => _endPoint ?? throw new InvalidOperationException("Bind first.");

    /// <summary>Starts the listener whose connections go to <see cref="BindHandler"/>.</summary>
    protected EndPoint Bind(bool pullMode = false, int backlog = 100, IEnumerable<Inet.SocketOption>? options = null)
    {
        var commander = CreateTestProbe();
        Manager.Tell(new Tcp.Bind(BindHandler, AnyPort, backlog, options!, pullMode), commander);
        _endPoint = commander.ExpectMsg<Tcp.Bound>(Patience).LocalAddress;
        _listener = commander.LastSender;
        return _endPoint;
    }

    /// <summary>Connects a peer, without registering a handler.</summary>
    protected Connection AcceptUnregistered(int? kernelBuffers = null)
    {
        if (_endPoint is null)
            Bind();
        var peer = Peer.ConnectTo(EndPoint, kernelBuffers);
        BindHandler.ExpectMsg<Tcp.Connected>(Patience);
        return new Connection(BindHandler.LastSender, CreateTestProbe(), peer);
    }

    /// <summary>Connects a peer and registers a new probe as the handler.</summary>
    protected Connection Accept(bool keepOpen = false, bool useResumeWriting = true, int? kernelBuffers = null)
    {
        var connection = AcceptUnregistered(kernelBuffers);
        connection.Tell(new Tcp.Register(connection.Handler, keepOpen, useResumeWriting));
        return connection;
    }

    protected static byte[] Pattern(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }
}
