using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class BehaviorTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public void Become_replaces_the_top_and_Unbecome_leads_back_to_the_first_behaviour()
    {
        var actor = Sys.ActorOf<Changing>();
        foreach (var step in new[] { "?", "become 1", "?", "become 2", "?", "unbecome", "?", "unbecome", "?" }) actor.Tell(step);

        ReceiveN(5).Should().Equal("0", "1", "2", "0", "0");
    }

    [Fact]
    public void BecomeStacked_keeps_what_is_below()
    {
        var actor = Sys.ActorOf<Changing>();
        foreach (var step in new[] { "push 1", "?", "push 2", "?", "unbecome", "?", "unbecome", "?", "unbecome", "?" }) actor.Tell(step);

        ReceiveN(5).Should().Equal("1", "2", "1", "0", "0");
    }

    [Fact]
    public void Become_in_the_constructor_stands_above_the_declared_handlers()
    {
        var actor = Sys.ActorOf<StackedInConstructor>();
        foreach (var step in new[] { "?", "unbecome", "?", "unbecome", "?", "unbecome", "?" }) actor.Tell(step);

        ReceiveN(4).Should().Equal("second", "first", "declared", "declared");
    }

    [Fact]
    public void Become_in_the_constructor_stands_above_OnReceive()
    {
        var actor = Sys.ActorOf<UntypedStackedInConstructor>();
        foreach (var step in new[] { "?", "unbecome", "?" }) actor.Tell(step);

        ReceiveN(2).Should().Equal("stacked", "OnReceive");
    }

    [Fact]
    public void A_restart_resets_the_behaviour()
    {
        var actor = Sys.ActorOf<Changing>();
        actor.Tell("push 1");
        actor.Tell("push 2");
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => actor.Tell("throw"));
        actor.Tell("?");
        actor.Tell("unbecome");
        actor.Tell("?");

        ReceiveN(2).Should().Equal("0", "0");
    }

    [Fact]
    public void Handlers_are_tried_in_the_order_they_were_declared()
    {
        var actor = Sys.ActorOf<Declares>();

        actor.Tell("short");
        ExpectMsg("predicate");
        actor.Tell("a long text");
        ExpectMsg("string");
        actor.Tell(1);
        ExpectMsg("positive");
        actor.Tell(-1);
        ExpectMsg("comparable");
        actor.Tell(1.5);
        ExpectMsg("comparable");
        actor.Tell(new object());
        ExpectMsg("any");
    }

    [Fact]
    public void Handlers_can_be_declared_by_a_type_known_at_run_time()
    {
        var actor = Sys.ActorOf(Props.Create(() => new DeclaresByType(typeof(string), typeof(int))));

        actor.Tell("text");
        ExpectMsg("string text");
        actor.Tell(2);
        ExpectMsg("even 2");
        actor.Tell(3);
        ExpectMsg("odd 3");
    }

    [Fact]
    public void A_message_without_a_handler_is_unhandled()
    {
        var unhandled = CreateTestProbe();
        Sys.EventStream.Subscribe(unhandled, typeof(UnhandledMessage));
        var actor = Sys.ActorOf<OnlyStrings>();

        actor.Tell(42);

        var message = unhandled.ExpectMsg<UnhandledMessage>();
        message.Message.Should().Be(42);
        message.Recipient.Should().Be(actor);
        message.Sender.Should().Be(TestActor);
    }

    [Fact]
    public void Become_declares_new_handlers()
    {
        var actor = Sys.ActorOf<Switching>();
        actor.Tell("on");
        actor.Tell(1);
        actor.Tell("off");
        actor.Tell(2);

        ExpectMsg("on 1");
        ExpectMsg("off 2");
    }

    [Fact]
    public void A_handler_behind_one_that_takes_everything_is_refused() =>
        EventFilter.Exception<ActorInitializationException>().ExpectOne(() => Sys.ActorOf<DeclaresBehindAny>());

    [Fact]
    public void Handlers_declared_neither_in_the_constructor_nor_in_Become_are_refused() =>
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => Sys.ActorOf<DeclaresTooLate>().Tell("anything"));

    [Fact]
    public void AroundReceive_sees_each_message_before_the_behaviour()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Around(TestActor)));
        actor.Tell("hello");

        ExpectMsg("around hello");
        ExpectMsg("received hello");
    }

    private sealed class Changing : UntypedActor
    {
        protected override void OnReceive(object message) => Handle("0", (string)message);

        private void Handle(string name, string message)
        {
            switch (message.Split(' '))
            {
                case ["become", var next]: Become(m => Handle(next, (string)m)); break;
                case ["push", var next]: BecomeStacked(m => Handle(next, (string)m)); break;
                case ["unbecome"]: UnbecomeStacked(); break;
                case ["throw"]: throw new InvalidOperationException("on demand");
                default: Sender.Tell(name); break;
            }
        }
    }

    private sealed class StackedInConstructor : ReceiveActor
    {
        public StackedInConstructor()
        {
            BecomeStacked(() => Answer("first"));
            BecomeStacked(() => Answer("second"));
            Answer("declared");
        }

        private void Answer(string name)
        {
            Receive<string>(text => text == "unbecome", _ => UnbecomeStacked());
            ReceiveAny(_ => Sender.Tell(name));
        }
    }

    private sealed class UntypedStackedInConstructor : UntypedActor
    {
        public UntypedStackedInConstructor()
        {
            BecomeStacked(message => Answer("stacked", message));
        }

        protected override void OnReceive(object message) => Answer("OnReceive", message);

        private void Answer(string name, object message)
        {
            if (message is "unbecome") UnbecomeStacked();
            else Sender.Tell(name);
        }
    }

    private sealed class Declares : ReceiveActor
    {
        public Declares()
        {
            Receive<string>(text => text.Length < 6, _ => Sender.Tell("predicate"));
            Receive<string>(_ => Sender.Tell("string"));
            Receive<int>(number =>
            {
                if (number > 0) Sender.Tell("positive");
                return number > 0;
            });
            Receive<IComparable>(_ => Sender.Tell("comparable"));
            ReceiveAny(_ => Sender.Tell("any"));
        }
    }

    private sealed class DeclaresByType : ReceiveActor
    {
        public DeclaresByType(Type text, Type number)
        {
            Receive(text, message => Sender.Tell($"string {message}"));
            Receive(number, message => (int)message % 2 == 0, message => Sender.Tell($"even {message}"));
            Receive(number, message =>
            {
                Sender.Tell($"odd {message}");
                return true;
            });
        }
    }

    private sealed class OnlyStrings : ReceiveActor
    {
        public OnlyStrings()
        {
            Receive<string>(_ => { });
        }
    }

    private sealed class Switching : ReceiveActor
    {
        public Switching()
        {
            Off();
        }

        private void On()
        {
            Receive<string>(text => text == "off", _ => Become(Off));
            ReceiveAny(message => Sender.Tell($"on {message}"));
        }

        private void Off()
        {
            Receive<string>(text => text == "on", _ => Become(On));
            ReceiveAny(message => Sender.Tell($"off {message}"));
        }
    }

    private sealed class DeclaresBehindAny : ReceiveActor
    {
        public DeclaresBehindAny()
        {
            ReceiveAny(_ => { });
            Receive<string>(_ => { });
        }
    }

    private sealed class DeclaresTooLate : ReceiveActor
    {
        public DeclaresTooLate()
        {
            ReceiveAny(_ => Receive<string>(_ => { }));
        }
    }

    private sealed class Around(IActorRef observer) : UntypedActor
    {
        protected override bool AroundReceive(Receive receive, object message)
        {
            observer.Tell($"around {message}");
            return base.AroundReceive(receive, message);
        }

        protected override void OnReceive(object message) => observer.Tell($"received {message}");
    }
}
