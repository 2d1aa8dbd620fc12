using System.Collections.Concurrent;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using Akka.IO;
using Akka.Tests.IO.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Akka.Tests.IO;

/// <summary>
/// Commands and network events in random order, over real sockets. Whatever the order, and however they race: bytes come out as they went
/// in, every write is answered once and in order, a connection ends once, and nothing is left of it. A scenario that fails is printed with
/// its seed.
/// </summary>
[Trait("Upstream", "defect")]
public sealed class TcpConnectionProperties : TcpSpecBase
{
    private const ulong Spread = 0x9E3779B97F4A7C15; // odd, as the generator wants it

    private static readonly (int Weight, string Step)[] Steps =
    [
        (8, "write"), (2, "big write"), (2, "compound write"), (2, "empty write"), (3, "suspend"), (4, "resume"), (1, "resume writing"),
        (1, "close"), (1, "confirmed close"), (1, "abort"), (1, "poison"), (1, "stop handler"),
        (6, "peer sends"), (5, "peer reads"), (1, "peer finishes"), (1, "peer resets"),
    ];

    public TcpConnectionProperties()
        : base("akka.io.tcp.write-commands-queue-max-size = 400000")
    {
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_happens_bytes_keep_their_order_and_everything_is_answered_once(ulong seed)
    {
        var replay = new Replay(new Rnd(seed * Spread, Spread), FSharpOption<int>.None);
        var config = Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(FSharpOption<Replay>.Some(replay));
        var scenarios =
            from steps in Gen.Frequency(Steps.Select(it => (it.Weight, Gen.Constant(it.Step)))).ListOf()
            from registerAt in Gen.Choose(0, 3)
            from keepOpen in Gen.Elements(true, false)
            select new Scenario(keepOpen, [.. steps.Take(registerAt), "register", .. steps.Skip(registerAt)]);
        var sockets = SocketsWhenIdle();
        Prop.ForAll(Arb.From(scenarios), Run).Check(config);
        AwaitAssert(() => Descriptors.CountSockets().Should().BeLessThanOrEqualTo(sockets), Patience);
    }

    private void Run(Scenario scenario)
    {
        using var run = new RunOfScenario(this, scenario);
        scenario.Steps.ToList().ForEach(run.Do);
        run.Finish();
    }

    private sealed record Scenario(bool KeepOpen, IReadOnlyList<string> Steps)
    {
        public override string ToString() => $"keep open {KeepOpen}: {string.Join(", ", Steps)}";
    }

    private sealed class RunOfScenario : IDisposable
    {
        private readonly TcpConnectionProperties _spec;
        private readonly Scenario _scenario;
        private readonly Connection _connection;
        private readonly IActorRef _handler;
        private readonly IActorRef _lost;
        private readonly BlockingCollection<object> _told = [];
        private readonly Dictionary<int, string> _answers = [];
        private readonly List<byte[]> _written = [];
        private readonly List<byte> _read = [];
        private bool _peerFinished;
        private bool _peerReset;
        private byte _nextSent;
        private int _sent;

        public RunOfScenario(TcpConnectionProperties spec, Scenario scenario)
        {
            _spec = spec;
            _scenario = scenario;
            _handler = spec.Sys.ActorOf(Props.Create(() => new Forwarder(_told, true)));
            _lost = spec.Sys.ActorOf(Props.Create(() => new Forwarder(_told, false)));
            spec.Sys.EventStream.Subscribe(_lost, typeof(UnhandledMessage));
            spec.Sys.EventStream.Subscribe(_lost, typeof(DeadLetter));
            _connection = spec.AcceptUnregistered(kernelBuffers: 8 * 1024);
            spec.Watch(_connection.Ref);
        }

        public void Do(string step)
        {
            switch (step)
            {
                case "register":
                    Tell(new Tcp.Register(_handler, _scenario.KeepOpen, useResumeWriting: false));
                    break;
                case "write":
                    Tell(Write(1 + (_written.Count * 37 % 3000)));
                    break;
                case "big write":
                    Tell(Write(300_000));
                    break;
                case "compound write":
                    Tell(Write(100).Append(Write(0).Append(Write(2000))));
                    break;
                case "empty write":
                    Tell(Write(0));
                    break;
                case "suspend":
                    Tell(Tcp.SuspendReading.Instance);
                    break;
                case "resume":
                    Tell(Tcp.ResumeReading.Instance);
                    break;
                case "resume writing":
                    Tell(Tcp.ResumeWriting.Instance);
                    break;
                case "close":
                    Tell(Tcp.Close.Instance);
                    break;
                case "confirmed close":
                    Tell(Tcp.ConfirmedClose.Instance);
                    break;
                case "abort":
                    Tell(Tcp.Abort.Instance);
                    break;
                case "poison":
                    _connection.Ref.Tell(PoisonPill.Instance, ActorRefs.NoSender);
                    break;
                case "stop handler":
                    _spec.Sys.Stop(_handler);
                    break;
                default:
                    DoByPeer(step);
                    break;
            }
        }

        /// <summary>Lets the connection end, and checks what it left.</summary>
        public void Finish()
        {
            // Who has not ended by now does so in the usual way.
            Tell(Tcp.ResumeReading.Instance);
            Tell(Tcp.Close.Instance);
            var end = Peer.Rst;
            if (!_peerReset)
                _read.AddRange(_connection.Peer.ReadToEnd(out end));
            _connection.Dispose();
            _spec.ExpectTerminated(_connection.Ref, Patience);

            var answers = TakeUntilAllAreAnswered();
            var received = answers.OfType<Tcp.Received>().SelectMany(it => it.Data).ToList();
            received.Should().Equal(Enumerable.Range(0, received.Count).Select(it => (byte)it), "bytes keep their order");
            received.Count.Should().BeLessThanOrEqualTo(_sent);
            CheckWritten(end);

            var ends = answers.OfType<Tcp.ConnectionClosed>().ToList();
            if (ends is [Tcp.PeerClosed, _] && _scenario.KeepOpen)
                ends.RemoveAt(0);
            ends.Count.Should().BeLessThanOrEqualTo(1, "a connection ends once");
        }

        public void Dispose()
        {
            _spec.Sys.EventStream.Unsubscribe(_lost);
            _spec.Sys.Stop(_lost);
            _spec.Sys.Stop(_handler);
            _connection.Dispose();
        }

        private void DoByPeer(string step)
        {
            if (_peerReset)
                return;
            var socket = _connection.Peer.Socket;
            switch (step)
            {
                case "peer sends" when !_peerFinished:
                    socket.Blocking = false;
                    var sent = socket.Send([.. Enumerable.Range(0, 700).Select(i => (byte)(_nextSent + i))], SocketFlags.None, out var error);
                    socket.Blocking = true;
                    _peerReset = error is not (SocketError.Success or SocketError.WouldBlock); // it is reported once only
                    _nextSent += (byte)sent;
                    _sent += sent;
                    break;
                case "peer reads" when socket.Poll(0, SelectMode.SelectRead):
                    var buffer = new byte[5000];
                    _read.AddRange(buffer.AsSpan(0, socket.Receive(buffer, SocketFlags.None, out error)));
                    _peerReset = error != SocketError.Success;
                    break;
                case "peer finishes" when !_peerFinished:
                    _peerFinished = true;
                    try
                    {
                        _connection.Peer.ShutDownSending();
                    }
                    catch (SocketException)
                    {
                        // Reset by the connection meanwhile.
                    }

                    break;
                case "peer resets":
                    _peerReset = true;
                    _connection.Peer.Reset();
                    break;
                default:
                    break;
            }
        }

        private void Tell(object message) => _connection.Ref.Tell(message, _lost);

        private Tcp.Write Write(int size)
        {
            var id = _written.Count;
            _written.Add([.. Enumerable.Range(0, size).Select(i => (byte)((id * 47) + i))]);
            return Tcp.Write.Create(ByteString.FromBytes(_written[id]), new Ack(id));
        }

        private List<object> TakeUntilAllAreAnswered()
        {
            var all = new List<object>();
            while (_answers.Count < _written.Count)
            {
                _told.TryTake(out var told, Patience).Should().BeTrue("{0} writes are answered, not {1}", _written.Count, _answers.Count);
                all.Add(told!);
                foreach (var (id, answer) in Answers(told!))
                    _answers.TryAdd(id, answer).Should().BeTrue("write {0} is answered once, not also by {1}", id, answer);
            }

            while (_told.TryTake(out var told))
                all.Add(told);
            var acks = all.OfType<Ack>().Select(it => it.Id).ToList();
            acks.Should().BeInAscendingOrder();
            return all;
        }

        private static IEnumerable<(int Id, string Answer)> Answers(object told) => told switch
        {
            Ack ack => [(ack.Id, "ack")],
            Tcp.CommandFailed { Cmd: Tcp.WriteCommand write } => IdsOf(write).Select(id => (id, "failure")),
            UnhandledMessage { Message: Tcp.WriteCommand write } => IdsOf(write).Select(id => (id, "unhandled")),
            DeadLetter { Message: Tcp.WriteCommand write } => IdsOf(write).Select(id => (id, "dead letter")),
            _ => [],
        };

        private static IEnumerable<int> IdsOf(Tcp.WriteCommand write) =>
            write is Tcp.CompoundWrite compound ? compound.Select(it => ((Ack)it.Ack).Id) : [((Ack)((Tcp.Write)write).Ack).Id];

        // What was acknowledged is a prefix of what the peer may get, what failed in time is not part of it, and after a regular end the peer
        // has got all of it.
        private void CheckWritten(string end)
        {
            var acknowledged = _written.Where((_, id) => _answers[id] == "ack").SelectMany(it => it).ToArray();
            var common = acknowledged.AsSpan().CommonPrefixLength(_read.ToArray());
            common.Should().Be(Math.Min(_read.Count, acknowledged.Length), "bytes keep their order");
            if (end == Peer.Fin)
                _read.Count.Should().Be(acknowledged.Length, "the peer gets all before it sees the end");
        }
    }

    private sealed class Forwarder(BlockingCollection<object> told, bool hearsOfTheEnd) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (hearsOfTheEnd || message is not Tcp.ConnectionClosed)
                told.Add(message);
        }
    }
}
