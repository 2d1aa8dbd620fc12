using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class PropsTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public void Arguments_of_an_expression_are_evaluated_once_and_shared_by_all_incarnations()
    {
        var evaluated = 0;
        var props = Props.Create(() => new Shares(Evaluate(ref evaluated)));
        var actor = Sys.ActorOf(props);
        actor.Tell("add");
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => actor.Tell("throw"));
        actor.Tell("add");
        Sys.ActorOf(props).Tell("add");

        ExpectMsg(1);
        ExpectMsg(2);
        ExpectMsg(3);
        evaluated.Should().Be(1);
    }

    [Fact]
    public void An_expression_that_is_no_constructor_call_is_refused() =>
        FluentActions.Invoking(() => Props.Create(() => Make())).Should().Throw<Exception>();

    [Fact]
    public void A_type_that_is_no_actor_is_refused() =>
        FluentActions.Invoking(() => Props.Create(typeof(string))).Should().Throw<ArgumentException>();

    [Fact]
    public void Arguments_can_be_given_to_the_type()
    {
        Sys.ActorOf(Props.Create<Greets>("Hello", 2)).Tell("");
        ExpectMsg("Hello2");

        var type = typeof(Greets);
        Sys.ActorOf(Props.Create(type, "Bye", 3)).Tell("");
        ExpectMsg("Bye3");
    }

    [Fact]
    public void Arguments_that_fit_no_constructor_fail_the_start()
    {
        var actor = EventFilter.Exception<ActorInitializationException>().ExpectOne(() => Sys.ActorOf(Props.Create<Greets>(1, 2, 3)));
        Watch(actor);

        ExpectTerminated(actor);
    }

    [Fact]
    public void Props_are_not_changed_but_copied()
    {
        var props = Props.Create<Echo>();

        var other = props.WithDispatcher("other").WithMailbox("box");

        props.Dispatcher.Should().Be("akka.actor.default-dispatcher");
        other.Dispatcher.Should().Be("other");
        other.Mailbox.Should().Be("box");
        other.Type.Should().Be<Echo>();
    }

    [Fact]
    public void A_producer_can_make_the_instances()
    {
        Sys.ActorOf(Props.CreateBy(new Producer())).Tell("");

        ExpectMsg("produced1");
    }

    private static List<int> Evaluate(ref int evaluated)
    {
        evaluated++;
        return [];
    }

    private sealed class Shares(List<int> shared) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is "throw") throw new InvalidOperationException("on demand");
            shared.Add(1);
            Sender.Tell(shared.Count);
        }
    }

    private sealed class Greets(string greeting, int times) : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(greeting + times);
    }

    private sealed class Producer : IIndirectActorProducer
    {
        public Type ActorType => typeof(Greets);

        public ActorBase Produce() => new Greets("produced", 1);

        public void Release(ActorBase actor)
        {
        }
    }

    private static Echo Make() => new();
}
