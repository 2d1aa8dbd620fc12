using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Events;

/// <summary>Rule 24.</summary>
public sealed class EventStreamTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    private EventStream Events => Sys.EventStream;

    [Fact]
    public void A_subscriber_gets_events_of_its_type_those_derived_from_it_and_no_others()
    {
        Events.Subscribe(TestActor, typeof(Animal)).Should().BeTrue();

        Events.Publish(new Animal("any"));
        Events.Publish("no animal");
        Events.Publish(new Dog("dog"));

        ExpectMsg<Animal>().Name.Should().Be("any");
        ExpectMsg<Dog>().Name.Should().Be("dog");
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_subscriber_can_name_an_interface()
    {
        Events.Subscribe(TestActor, typeof(IBarks));

        Events.Publish(new Animal("silent"));
        Events.Publish(new Dog("loud"));

        ExpectMsg<Dog>().Name.Should().Be("loud");
    }

    [Fact]
    public void Subscribing_twice_changes_nothing_the_second_time()
    {
        Events.Subscribe(TestActor, typeof(Animal)).Should().BeTrue();
        Events.Subscribe(TestActor, typeof(Animal)).Should().BeFalse();

        Events.Publish(new Animal("once"));

        ExpectMsg<Animal>();
        ExpectNoMsg(50);
    }

    [Fact]
    public void An_event_that_matches_several_subscriptions_arrives_once()
    {
        Events.Subscribe(TestActor, typeof(Dog)).Should().BeTrue();
        Events.Subscribe(TestActor, typeof(Animal)).Should().BeTrue();
        Events.Subscribe(TestActor, typeof(IBarks)).Should().BeTrue();

        Events.Publish(new Dog("once"));

        ExpectMsg<Dog>();
        ExpectNoMsg(50);
    }

    [Fact]
    public void Each_subscription_ends_by_itself_and_the_others_stay()
    {
        Events.Subscribe(TestActor, typeof(Dog));
        Events.Subscribe(TestActor, typeof(Animal));

        Events.Unsubscribe(TestActor, typeof(Dog)).Should().BeTrue();
        Events.Publish(new Dog("as an animal"));
        ExpectMsg<Dog>();

        Events.Unsubscribe(TestActor, typeof(Animal)).Should().BeTrue();
        Events.Publish(new Dog("unheard"));
        ExpectNoMsg(50);
        Events.Unsubscribe(TestActor, typeof(Animal)).Should().BeFalse();
    }

    [Fact]
    public void A_type_can_be_taken_out_of_the_subscription_to_one_that_it_is_derived_from()
    {
        Events.Subscribe(TestActor, typeof(Animal));

        Events.Unsubscribe(TestActor, typeof(Dog)).Should().BeTrue();
        Events.Publish(new Dog("unheard"));
        Events.Publish(new Animal("any"));

        ExpectMsg<Animal>().Name.Should().Be("any");
        Events.Subscribe(TestActor, typeof(Dog)).Should().BeTrue();
        Events.Publish(new Dog("dog"));
        ExpectMsg<Dog>().Name.Should().Be("dog");
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_stream_of_ones_own_forgets_actors_that_stop_too()
    {
        var own = new EventStream(debug: false);
        own.StartUnsubscriber((ActorSystemImpl)Sys);
        var probe = CreateTestProbe();
        own.Subscribe(probe, typeof(string)).Should().BeTrue();
        own.Subscribe(probe, typeof(string)).Should().BeFalse();

        Sys.Stop(probe);

        AwaitCondition(() => own.Subscribe(probe, typeof(string)));
    }

    [Fact]
    public void All_subscriptions_of_an_actor_can_end_at_once()
    {
        Events.Subscribe(TestActor, typeof(string));
        Events.Subscribe(TestActor, typeof(Animal));

        Events.Unsubscribe(TestActor).Should().BeTrue();
        Events.Unsubscribe(TestActor).Should().BeFalse();

        Events.Publish("unheard");
        Events.Publish(new Animal("unheard"));
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_type_can_be_named_as_a_type_argument()
    {
        Events.Subscribe<Animal>(TestActor).Should().BeTrue();
        Events.Publish(new Animal("heard"));
        ExpectMsg<Animal>();

        Events.Unsubscribe<Animal>(TestActor).Should().BeTrue();
    }

    [Fact]
    public void A_new_subscription_counts_for_types_that_were_published_before()
    {
        var probe = CreateTestProbe();
        Events.Subscribe(TestActor, typeof(Dog));
        Events.Publish(new Dog("first"));
        ExpectMsg<Dog>();

        Events.Subscribe(probe, typeof(Animal));
        Events.Publish(new Dog("second"));

        probe.ExpectMsg<Dog>().Name.Should().Be("second");
    }

    [Fact]
    public void An_actor_that_stops_is_unsubscribed()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Forwarder(TestActor)));
        Events.Subscribe(actor, typeof(Animal));

        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);

        AwaitCondition(() => Resubscribe(actor), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Events_for_an_actor_that_has_stopped_are_no_dead_letters()
    {
        var subscriber = CreateTestProbe();
        Sys.EventStream.Subscribe(subscriber, typeof(string));
        Watch(subscriber);
        Sys.Stop(subscriber);
        ExpectTerminated(subscriber);

        // Akka.NET needs a moment to notice.
        AwaitAssert(() => EventFilter.DeadLetter<string>().Expect(0, TimeSpan.FromMilliseconds(50), () => Sys.EventStream.Publish("event")));
    }

    [Fact]
    public void The_publishing_actor_is_the_sender()
    {
        var publisher = Sys.ActorOf(Props.Create(() => new Publisher()));
        Events.Subscribe(TestActor, typeof(Animal));

        publisher.Tell(new Animal("x"));

        ExpectMsg<Animal>();
        LastSender.Should().Be(publisher);
    }

    [Fact]
    public void Nothing_is_lost_when_others_subscribe_meanwhile()
    {
        Events.Subscribe(TestActor, typeof(Animal));
        using var done = new CancellationTokenSource();
        var busy = new Thread(() =>
        {
            var other = CreateTestProbe();
            while (!done.IsCancellationRequested)
            {
                Events.Subscribe(other, typeof(string));
                Events.Unsubscribe(other, typeof(string));
            }
        });
        busy.Start();

        for (var i = 0; i < 2000; i++)
            Events.Publish(new Animal($"{i}"));

        ReceiveN(2000).Cast<Animal>().Select(animal => animal.Name).Should().Equal(Enumerable.Range(0, 2000).Select(i => $"{i}"));
        done.Cancel();
        busy.Join();
    }

    [Fact]
    public void A_subscription_keeps_what_is_not_wanted_of_it()
    {
        var subscription = new Subscription<string, Type>("me", [typeof(Dog), typeof(Dog)]);

        (subscription.Subscriber, subscription.Unsubscriptions.Single()).Should().Be(("me", typeof(Dog)));
        new Subscription<string, Type>("me").Unsubscriptions.Should().BeEmpty();
    }

    [Fact]
    public void Null_is_refused()
    {
        Events.Invoking(it => it.Subscribe(null!, typeof(string))).Should().Throw<ArgumentNullException>();
        Events.Invoking(it => it.Subscribe(TestActor, null!)).Should().Throw<ArgumentNullException>();
        Events.Invoking(it => it.Unsubscribe(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Unhandled_messages_are_published()
    {
        var deaf = Sys.ActorOf(Props.Create(() => new Deaf()));
        Events.Subscribe(TestActor, typeof(UnhandledMessage));

        deaf.Tell("what", TestActor);

        var unhandled = ExpectMsg<UnhandledMessage>();
        (unhandled.Message, unhandled.Sender, unhandled.Recipient).Should().Be(("what", TestActor, deaf));
    }

    // A ref that is subscribed already answers false; one that was unsubscribed because it stopped answers true.
    private bool Resubscribe(IActorRef actor) => Events.Subscribe(actor, typeof(Animal));

    private interface IBarks
    {
    }

    private class Animal(string name)
    {
        public string Name { get; } = name;
    }

    private sealed class Dog(string name) : Animal(name), IBarks
    {
    }

    private sealed class Forwarder(IActorRef target) : UntypedActor
    {
        protected override void OnReceive(object message) => target.Tell(message);
    }

    private sealed class Publisher : UntypedActor
    {
        protected override void OnReceive(object message) => Context.System.EventStream.Publish(message);
    }

    private sealed class Deaf : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }
}
