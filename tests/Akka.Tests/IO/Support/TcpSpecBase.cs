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
        // An earlier connection may have told it how it was closed before it was registered.
        BindHandler.FishForMessage(it => it is Tcp.Connected, Patience);
        return new Connection(BindHandler.LastSender, CreateTestProbe(), peer);
    }

    /// <summary>Connects a peer and registers a new probe as the handler.</summary>
    protected Connection Accept(bool keepOpen = false, bool useResumeWriting = true, int? kernelBuffers = null)
    {
        var connection = AcceptUnregistered(kernelBuffers);
        connection.Tell(new Tcp.Register(connection.Handler, keepOpen, useResumeWriting));
        return connection;
    }

    /// <summary>Connects to a plain listening socket, and registers a new probe as the handler.</summary>
    protected Connection Connect(bool pullMode = false, bool useResumeWriting = true, int? kernelBuffers = null)
    {
        var connection = ConnectUnregistered(pullMode, kernelBuffers);
        connection.Tell(new Tcp.Register(connection.Handler, useResumeWriting: useResumeWriting));
        return connection;
    }

    /// <summary>Connects to a plain listening socket, without registering a handler.</summary>
    protected Connection ConnectUnregistered(bool pullMode = false, int? kernelBuffers = null)
    {
        using var server = Peer.Listen(kernelBuffers: kernelBuffers);
        var commander = CreateTestProbe();
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!, pullMode: pullMode), commander);
        var peer = new Peer(server.Accept());
        commander.ExpectMsg<Tcp.Connected>(Patience);
        return new Connection(commander.LastSender, CreateTestProbe(), peer);
    }

    /// <summary>Counts the process's sockets while the listener has no connection.</summary>
    protected int SocketsWhenIdle()
    {
        Bind();
        return Descriptors.CountSockets();
    }

    /// <summary>What every fault must leave behind: no descriptor, no connection, and a listener that accepts.</summary>
    /// <param name="sockets">How many sockets there were before.</param>
    /// <param name="ended">The connections that had the fault; this test's actor watches them.</param>
    protected void ShouldHaveLeftNothing(int sockets, params Connection[] ended)
    {
        foreach (var connection in ended)
        {
            ExpectTerminated(connection.Ref, Patience);
            connection.Dispose();
        }

        AwaitAssert(() => Descriptors.CountSockets().Should().BeLessThanOrEqualTo(sockets), Patience);
        using var another = Accept();
        another.Peer.Send("x"u8.ToArray());
        another.ReceiveBytes(1);
    }

    protected static byte[] Pattern(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }
}
