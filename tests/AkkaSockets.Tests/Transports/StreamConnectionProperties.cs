using Akka.Actor;
using Akka.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AkkaSockets.Tests.Transports;

/// <summary>
/// Whatever happens to a connection, in whatever order, it does what a model of it says. A scenario that fails is shrunk and printed; so is
/// its seed.
/// </summary>
public sealed class StreamConnectionProperties : Akka.TestKit.Xunit2.TestKit
{
    private const int Room = 30;

    // Odd, as the generator wants it, and large, so that seeds next to each other have nothing in common.
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly IActorRef _parent;

    public StreamConnectionProperties() =>
        _parent = Sys.ActorOf(Akka.Actor.Props.Create<Stage.Parent>().WithDispatcher(CallingThreadDispatcher.Id));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_connection_does_what_the_model_says(ulong seed)
    {
        var replay = new Replay(new Rnd(seed * Spread, Spread), FSharpOption<int>.None);
        var config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(FSharpOption<Replay>.Some(replay));
        Prop.ForAll(Scenario.Any, Check).Check(config);
    }

    private void Check(Scenario scenario)
    {
        using var stage = new Stage(Sys, _parent, scenario, Room);
        var model = new ConnectionModel(scenario, Room);
        var commander = true;
        var handler = true;
        foreach (var step in scenario.Steps)
        {
            // Nobody sends who has stopped, and to a stopped handler nothing is registered.
            if (!handler && (!step.ByStranger || step.Kind == StepKind.Register))
                continue;
            commander &= step.Kind != StepKind.CommanderStops;
            handler &= step.Kind != StepKind.HandlerStops;
            stage.Do(step);
            model.Do(step);
            Compare(stage, model, handler, commander);
        }

        if (!model.Stopped)
        {
            stage.Do(new Step(StepKind.Abort, 0, ByStranger: true));
            stage.Channel.IsOpen.Should().BeFalse();
            stage.Stopped.Should().BeTrue();
        }
    }

    private static void Compare(Stage stage, ConnectionModel model, bool handler, bool commander)
    {
        foreach (var (actor, told) in model.Told)
        {
            // The system itself may just be telling of another lost message, on a thread of its own, and these wait behind it.
            if (actor == Stage.Lost)
                SpinWait.SpinUntil(() => stage.Told[actor].Count >= told.Count, TimeSpan.FromSeconds(10));
            if ((actor != Stage.Handler || handler) && (actor != Stage.Commander || commander))
                stage.Told[actor].Should().Equal(told, "of what the {0} is told", actor);
        }

        stage.Channel.Arrived.Should().Equal(model.Arrived, "nothing is lost and nothing comes twice");
        stage.Received.Should().Equal(Counting(stage.Received.Count), "nothing is lost and nothing comes twice");
        stage.Channel.PeerSaw.Should().Be(model.PeerSaw);
        stage.Stopped.Should().Be(model.Stopped);
        stage.Channel.IsOpen.Should().Be(!model.Stopped);
    }

    private static IEnumerable<byte> Counting(int count) => Enumerable.Range(0, count).Select(it => (byte)it);
}
