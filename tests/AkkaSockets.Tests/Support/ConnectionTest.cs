using System.Text;
using Akka.Actor;
using Akka.IO;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Xunit.Abstractions;

namespace AkkaSockets.Tests;

/// <summary>A probe plays the transport of a scripted connection: what the actor tells it, and what it makes of what it is told.</summary>
public abstract class ConnectionTest : TestKit
{
    protected static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private static readonly SocketEndpoint Local = SocketEndpoint.Parse("tcp://127.0.0.1:1");
    private static readonly SocketEndpoint Remote = SocketEndpoint.Parse("tcp://127.0.0.1:2");

    protected ConnectionTest(ITestOutputHelper output)
        : base(output: output)
    {
        Transport = CreateTestProbe();
        Handler = CreateTestProbe();
    }

    protected TestProbe Transport { get; }

    protected TestProbe Handler { get; }

    protected IActorRef Start(ScriptedConnection.Behaviour behaviour, ConnectionSettings? settings = null)
    {
        var context = new ConnectionContext(1, Local, Remote, settings ?? ConnectionSettings.Default, Transport.Ref);
        var observer = Handler.Ref;
        return Sys.ActorOf(Akka.Actor.Props.Create(() => new ScriptedConnection(context, observer, behaviour)));
    }

    protected IActorRef Open(ScriptedConnection.Behaviour behaviour, ConnectionSettings? settings = null)
    {
        var actor = Start(behaviour, settings);
        Transport.ExpectMsg<Tcp.Register>();
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Handler.ExpectMsg<ScriptedConnection.Opened>();
        return actor;
    }

    protected static void Do(IActorRef actor, Action<ScriptedConnection> step) => actor.Tell(new ScriptedConnection.Do(step), ActorRefs.NoSender);

    protected void Receive(IActorRef actor, string text) => Transport.Send(actor, new Tcp.Received(ByteString.FromString(text)));

    protected void Ack(IActorRef actor) => Transport.Send(actor, WriteAck.Instance);

    protected void ExpectWrite(string text)
    {
        var write = Transport.ExpectMsg<Tcp.Write>();
        write.Data.ToString(Encoding.UTF8).Should().Be(text);
        write.Ack.Should().BeSameAs(WriteAck.Instance);
    }
}
