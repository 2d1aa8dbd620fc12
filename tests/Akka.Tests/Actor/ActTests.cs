using Akka.Actor;
using Akka.Actor.Dsl;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class ActTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = OFF", output: output)
{
    [Fact]
    public void A_lambda_declares_an_actors_handlers()
    {
        var actor = Sys.ActorOf(act =>
        {
            act.Receive<int>((number, context) => context.Sender.Tell(number + 1));
            act.Receive<string>(text => text == "one", (text, context) => context.Sender.Tell("first"));
            act.Receive<string>((text, context) => context.Sender.Tell("second"), text => text == "two");
            act.ReceiveAny((message, context) => context.Sender.Tell("other"));
        });

        actor.Tell(1);
        actor.Tell("one");
        actor.Tell("two");
        actor.Tell("three");

        ExpectMsg(2);
        ExpectMsg("first");
        ExpectMsg("second");
        ExpectMsg("other");
    }

    [Fact]
    public void Handlers_may_be_asynchronous()
    {
        var actor = Sys.ActorOf(act =>
        {
            act.ReceiveAsync<int>(number => number > 0, async (number, context) =>
            {
                var sender = context.Sender;
                await Task.Yield();
                sender.Tell(number);
            });
            act.ReceiveAsync<int>((number, context) =>
            {
                context.Sender.Tell("zero");
                return Task.CompletedTask;
            }, number => number == 0);
            act.ReceiveAnyAsync(async (message, context) =>
            {
                await Task.Yield();
                context.Sender.Tell("other");
            });
        });

        actor.Tell(5);
        actor.Tell(0);
        actor.Tell("text");

        ExpectMsg(5);
        ExpectMsg("zero");
        ExpectMsg("other");
    }

    [Fact]
    public void Behaviours_can_be_replaced_and_stacked()
    {
        var actor = Sys.ActorOf(act =>
        {
            act.Receive<string>(text => text == "stack", (_, _) => act.BecomeStacked((message, context) =>
            {
                context.Sender.Tell($"stacked {message}");
                act.UnbecomeStacked();
            }));
            act.Receive<string>(text => text == "become", (_, _) => act.Become((message, context) => context.Sender.Tell($"became {message}")));
            act.ReceiveAny((message, context) => context.Sender.Tell($"first {message}"));
        });

        foreach (var message in new object[] { 1, "stack", 2, 3, "become", 4, 5 }) actor.Tell(message);

        foreach (var answer in new[] { "first 1", "stacked 2", "first 3", "became 4", "became 5" }) ExpectMsg(answer);
    }

    [Fact]
    public void Hooks_are_called_in_the_order_of_a_restart()
    {
        var actor = Sys.ActorOf(act =>
        {
            act.OnPreStart = _ => TestActor.Tell("pre start");
            act.OnPostStop = _ => TestActor.Tell("post stop");
            act.OnPreRestart = (reason, message, _) =>
            {
                TestActor.Tell($"pre restart {reason.Message} {message}");
                act.DefaultPreRestart(reason, message);
            };
            act.OnPostRestart = (reason, _) =>
            {
                TestActor.Tell($"post restart {reason.Message}");
                act.DefaultPostRestart(reason);
            };
            act.ReceiveAny((message, _) => throw new TimeZoneNotFoundException("wrong"));
        });
        ExpectMsg("pre start");

        actor.Tell("fail");

        foreach (var call in new[] { "pre restart wrong fail", "post stop", "post restart wrong", "pre start" }) ExpectMsg(call);
        Sys.Stop(actor);
        ExpectMsg("post stop");
    }

    [Fact]
    public void A_hook_replaces_what_an_actor_does_by_default()
    {
        var actor = Sys.ActorOf(act =>
        {
            act.OnPreStart = _ =>
            {
                act.DefaultPreStart();
                TestActor.Tell("pre start");
            };
            act.OnPostStop = _ =>
            {
                act.DefaultPostStop();
                TestActor.Tell("post stop");
            };
            act.OnPreRestart = (_, _, _) => { };
            act.OnPostRestart = (_, _) => { };
            act.Receive<string>((text, _) => throw new TimeZoneNotFoundException(text));
            act.ReceiveAny((message, context) => context.Sender.Tell(message));
        });
        ExpectMsg("pre start");

        actor.Tell("fail");
        actor.Tell(1);

        ExpectMsg(1);
    }

    [Fact]
    public void A_lambda_may_make_children_and_say_how_they_are_supervised()
    {
        var parent = Sys.ActorOf((act, context) =>
        {
            act.Strategy = new OneForOneStrategy(_ => Directive.Stop);
            var child = act.ActorOf(inner => inner.ReceiveAny((message, _) => throw new TimeZoneNotFoundException()), "child");
            context.Watch(child);
            act.Receive<Terminated>((stopped, _) => TestActor.Tell(stopped.ActorRef));
            act.ReceiveAny((message, own) => own.Child("child").Forward(message));
        }, "parent");

        parent.Tell("fail");

        ExpectMsg<IActorRef>().Path.ToStringWithoutAddress().Should().Be("/user/parent/child");
    }
}
