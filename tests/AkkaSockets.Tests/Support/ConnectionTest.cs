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

    protected ConnectionTest(ITestOutputHelper output, string config = "")
        : base(config, output: output)
    {
        Transport = CreateTestProbe();
        Handler = CreateTestProbe();
        Owner = CreateTestProbe();
    }

    /// <summary>Hears what the actor tells its parent.</summary>
    protected TestProbe Owner { get; }

    protected TestProbe Transport { get; }

    protected TestProbe Handler { get; }

    protected IActorRef Start(
        ScriptedConnection.Behaviour behaviour,
        ConnectionSettings? settings = null,
        FrameCodec? framing = null,
        bool expectsProxyHeader = false)
    {
        var environment = ConnectionEnvironment.Of(Sys, framing, HandlerFailureSettings.Default) with { ExpectsProxyHeader = expectsProxyHeader };
        var context = new ConnectionContext(1, Local, Remote, settings ?? ConnectionSettings.Default, Transport.Ref, environment);
        var (handler, owner) = (Handler.Ref, Owner.Ref);
        var props = Akka.Actor.Props.Create(() => new ScriptedConnection(context, handler, behaviour));
        return Sys.ActorOf(Akka.Actor.Props.Create(() => new Parent(owner, props)))
            .Ask<IActorRef>(Parent.Which, RemainingOrDefault).GetAwaiter().GetResult();
    }

    protected IActorRef Open(ScriptedConnection.Behaviour behaviour, ConnectionSettings? settings = null, FrameCodec? framing = null)
    {
        var actor = Start(behaviour, settings, framing);
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

    private sealed class Parent : UntypedActor
    {
        public const string Which = "which";

        private readonly IActorRef _owner;
        private readonly IActorRef _child;

        public Parent(IActorRef owner, Props child)
        {
            _owner = owner;
            _child = Context.ActorOf(child, "connection-1");
        }

        protected override void OnReceive(object message)
        {
            if (message is Which)
                Sender.Tell(_child);
            else
                _owner.Tell(message, Sender);
        }
    }
}
