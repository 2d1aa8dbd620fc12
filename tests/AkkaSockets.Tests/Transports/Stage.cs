using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Event;
using Akka.IO;
using Akka.TestKit;
using AkkaSockets.Transports.Streams;

namespace AkkaSockets.Tests.Transports;

/// <summary>A connection over a <see cref="ScriptedChannel"/>, and those who deal with it; all of them on the test's thread.</summary>
internal sealed class Stage : IDisposable
{
    public const string Handler = "handler";
    public const string Commander = "commander";
    public const string Stranger = "stranger";
    public const string Lost = "lost";

    private readonly Scenario _scenario;
    private readonly Dictionary<string, IActorRef> _actors = [];
    private readonly ActorSystem _system;
    private readonly IActorRef _connection;
    private int _nextWrite;
    private byte _nextSent;

    public Stage(ActorSystem system, IActorRef parent, Scenario scenario, int room)
    {
        _system = system;
        _scenario = scenario;
        Channel = new ScriptedChannel(scenario.ReceiveSize, room);
        foreach (var name in new[] { Handler, Commander, Stranger, Lost })
        {
            Told[name] = [];
            _actors[name] = Start(parent, () => new Recorder(Told[name], Received));
        }

        system.EventStream.Subscribe(_actors[Lost], typeof(UnhandledMessage));
        system.EventStream.Subscribe(_actors[Lost], typeof(DeadLetter));
        var settings = new StreamSettings { RegisterTimeout = null, WriteQueueLimit = scenario.WriteLimit };
        _connection = Start(parent, () => new TestedConnection(settings, Channel, _actors[Commander], scenario.PullMode));
    }

    public ScriptedChannel Channel { get; }

    public Dictionary<string, ConcurrentQueue<string>> Told { get; } = [];

    /// <summary>Gets the bytes that the handler got.</summary>
    public List<byte> Received { get; } = [];

    public bool Stopped => ((LocalActorRef)_connection).IsTerminated;

    /// <summary>What a write consists of: what the peer gets shows what was lost, came twice or came too early.</summary>
    public static byte ByteOf(int write, int index) => (byte)((write * 47) + index);

    public void Do(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.PeerSends:
                Channel.PeerSends([.. Enumerable.Range(0, step.Size).Select(_ => _nextSent++)]);
                break;
            case StepKind.PeerReads:
                Channel.PeerReads(step.Size);
                break;
            case StepKind.PeerFinishes:
                Channel.PeerFinishes();
                break;
            case StepKind.PeerResets:
                Channel.PeerResets();
                break;
            case StepKind.HandlerStops:
                _system.Stop(_actors[Handler]);
                break;
            case StepKind.CommanderStops:
                _system.Stop(_actors[Commander]);
                break;
            default:
                _connection.Tell(Message(step), _actors[step.ByStranger ? Stranger : Handler]);
                break;
        }
    }

    public void Dispose()
    {
        foreach (var actor in _actors.Values)
            _system.EventStream.Unsubscribe(actor);
        _system.Stop(_connection);
        foreach (var actor in _actors.Values)
            _system.Stop(actor);
    }

    private static IActorRef Start(IActorRef parent, Func<ActorBase> create) =>
        parent.Ask<IActorRef>(Props.CreateBy(new Producer(create)).WithDispatcher(CallingThreadDispatcher.Id)).Result;

    private object Message(Step step) => step.Kind switch
    {
        StepKind.Register => new Tcp.Register(_actors[Handler], _scenario.KeepOpen, _scenario.UseResumeWriting),
        StepKind.Write => Write(step.Size, acked: true),
        StepKind.WriteWithoutAck => Write(step.Size, acked: false),
        StepKind.CompoundWrite => Write(step.Size, acked: true).Append(
            Write(0, acked: true).Append(Write(step.Size, step.Size % 2 == 0).Append(Write(1, acked: true)))),
        StepKind.EmptyWrite => Write(0, acked: true),
        StepKind.SuspendReading => Tcp.SuspendReading.Instance,
        StepKind.ResumeReading => Tcp.ResumeReading.Instance,
        StepKind.ResumeWriting => Tcp.ResumeWriting.Instance,
        StepKind.Close => Tcp.Close.Instance,
        StepKind.ConfirmedClose => Tcp.ConfirmedClose.Instance,
        StepKind.Abort => Tcp.Abort.Instance,
        StepKind.PoisonPill => PoisonPill.Instance,
        StepKind.TimePasses => StreamEvent.Check,
        StepKind.RegisterTimeout => StreamEvent.RegisterTimeout,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "Not a message."),
    };

    private Tcp.Write Write(int size, bool acked)
    {
        var id = _nextWrite++;
        var bytes = ByteString.FromBytes([.. Enumerable.Range(0, size).Select(i => ByteOf(id, i))]);
        return Tcp.Write.Create(bytes, acked ? new WriteId(id) : new Tcp.NoAck(id));
    }

    private sealed class Producer(Func<ActorBase> create) : IIndirectActorProducer
    {
        public Type ActorType => typeof(ActorBase);

        public ActorBase Produce() => create();

        public void Release(ActorBase actor)
        {
        }
    }

    /// <summary>Starts the actors of a stage as its children.</summary>
    public sealed class Parent : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(Context.ActorOf((Props)message));

        protected override SupervisorStrategy SupervisorStrategy() => Akka.Actor.SupervisorStrategy.StoppingStrategy;
    }

    private sealed class WriteId(int id) : Tcp.Event
    {
        public int Id { get; } = id;
    }

    private sealed class TestedConnection(StreamSettings settings, ScriptedChannel channel, IActorRef commander, bool pullMode)
        : StreamConnection(settings)
    {
        protected override void PreStart() => Open(channel, commander, pullMode);

        protected override bool Receive(object message) => false;
    }

    private sealed class Recorder(ConcurrentQueue<string> told, List<byte> received) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case Tcp.Received data:
                    received.AddRange(data.Data);
                    told.Enqueue($"Received {data.Data.Count}");
                    break;
                case WriteId ack:
                    told.Enqueue($"Ack {ack.Id}");
                    break;
                case Tcp.CommandFailed { Cmd: Tcp.WriteCommand write }:
                    told.Enqueue($"Failed {IdOf(write)}");
                    break;
                case Tcp.CommandFailed:
                    told.Enqueue("Failed to resume");
                    break;
                case UnhandledMessage { Message: Tcp.WriteCommand write }:
                    told.Enqueue($"Write {IdOf(write)}");
                    break;
                case DeadLetter { Message: Tcp.WriteCommand write }:
                    told.Enqueue($"Write {IdOf(write)}");
                    break;
                case UnhandledMessage or DeadLetter:
                    break;
                default:
                    told.Enqueue(message.GetType().Name);
                    break;
            }
        }

        private static int IdOf(Tcp.WriteCommand write) => write switch
        {
            Tcp.CompoundWrite compound => IdOf(compound.Head),
            Tcp.Write { Ack: WriteId id } => id.Id,
            Tcp.Write { Ack: Tcp.NoAck { Token: int id } } => id,
            _ => -1,
        };
    }
}
