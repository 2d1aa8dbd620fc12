using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

[Collection(nameof(CrowdTests))]
public sealed class StubbornDrainTests(ITestOutputHelper output) : ServerTest(output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static ScriptedConnection.Behaviour Stubborn { get; } = new()
    {
        OnOpened = self => self.WriteText("Hello World"),
        OnReceived = (self, text) => self.WriteBytes(new byte[text == "flood" ? 20 * 1024 * 1024 : 1]),
        OnDrain = _ => DrainAnswer.BusyFor(TimeSpan.FromMilliseconds(50)),
        OnPeerFinished = self => self.CloseNow(),
    };

    [SkippableFact]
    public async Task Those_who_finish_are_let_and_those_who_do_not_are_aborted_at_the_deadline_each_told_once()
    {
        Skip.IfNot(Descriptors.Available, "this system doesn't show its descriptors");
        var baseline = Descriptors.Sockets();
        var (listener, endpoint) = ListenScripted(Stubborn);
        Watch(listener);
        var peers = new List<Peer>();
        for (var i = 0; i < 30; i++)
        {
            peers.Add(await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024));
            await peers[i].ReadTextAsync(11);
        }

        // A third finishes once the drain has begun, a third does nothing, a third has asked for what it never reads.
        foreach (var peer in peers.Skip(20))
            await peer.SendAsync("flood");
        listener.Tell(new Listener.Stop(TimeSpan.FromSeconds(2)));
        var begun = (Listener.DrainProgress)FishForMessage(message => message is Listener.DrainProgress);
        (begun.Total, begun.Remaining, begun.Aborted).Should().Be((30, 30, 0));
        FishForMessage(message => message is Listener.DrainProgress { Busy: > 0 });
        foreach (var peer in peers.Take(10))
            peer.Finish();

        var events = new List<object>();
        FishForMessage(
            message =>
            {
                events.Add(message);
                return message is Listener.DrainFinished;
            },
            Patience);
        var finished = (Listener.DrainFinished)events[^1];
        (finished.Total, finished.Completed, finished.Aborted).Should().Be((30, 10, 20));
        events.OfType<ConnectionClosed>().Select(closed => closed.Id).Should().OnlyHaveUniqueItems().And.HaveCount(30);
        events.OfType<ConnectionClosed>().Count(closed => closed.Reason.Kind == CloseKind.TimedOut).Should().Be(20);
        FishForMessage(message => message is Terminated, Patience);
        foreach (var peer in peers)
            peer.Dispose();
        await AwaitAssertAsync(() => Descriptors.Sockets().Should().BeLessThanOrEqualTo(baseline), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task When_the_system_shuts_down_all_listeners_are_suspended_then_drained_at_the_same_time_and_stopped()
    {
        var server = ActorSystem.Create("server", "akka.coordinated-shutdown.phases.service-requests-done.timeout = 4s");
        var observer = Handler.Ref;
        var subscriber = TestActor;
        var states = new List<(IActorRef Listener, ListenerState State)>();
        var peers = new List<Peer>();
        foreach (var name in new[] { "one", "two", "three" })
        {
            var listener = server.Sockets().Listen(name, Loopback, connection => Props.Create(() => new ScriptedConnection(connection, observer, Stubborn)));
            listener.Tell(new Listener.Subscribe(subscriber));
            peers.Add(await Peer.ConnectAsync(ExpectListening()));
            await peers[^1].ReadTextAsync(11);
        }

        // Each alone would take all of the phase's time.
        await server.Terminate().WaitAsync(Patience);

        var ends = 0;
        FishForMessage(message =>
        {
            if (message is Listener.StateChanged changed)
                states.Add((changed.Listener, changed.State));
            if (message is Listener.DrainFinished finished)
            {
                (finished.Total, finished.Completed, finished.Aborted).Should().Be((1, 0, 1));
                ends++;
            }

            return ends == 3 && states.Count(state => state.State == ListenerState.Stopped) == 3;
        });
        states.Take(3).Select(state => state.State).Should().OnlyContain(state => state == ListenerState.Suspended, "none drains before all are suspended");
        states.GroupBy(state => state.Listener).Should().OnlyContain(group => group.Select(state => state.State).SequenceEqual(
            new[] { ListenerState.Suspended, ListenerState.Draining, ListenerState.Stopped }));
        foreach (var peer in peers)
            peer.Dispose();
    }
}
