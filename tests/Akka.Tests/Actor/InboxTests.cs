using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class InboxTests : TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    private readonly Inbox _inbox;

    public InboxTests(ITestOutputHelper output)
        : base("akka.loglevel = WARNING, akka.actor.inbox { inbox-size = 3, default-timeout = 10s }", output: output) => _inbox = Inbox.Create(Sys);

    [Fact]
    public void What_is_sent_to_the_receiver_can_be_taken_in_order()
    {
        _inbox.Receiver.Tell("first");
        _inbox.Receiver.Tell("second");

        _inbox.Receive().Should().Be("first");
        _inbox.Receive(Patience).Should().Be("second");
    }

    [Fact]
    public async Task A_message_can_be_waited_for()
    {
        var waiting = _inbox.ReceiveAsync();
        var next = _inbox.ReceiveAsync(Patience);

        _inbox.Receiver.Tell("first");
        _inbox.Receiver.Tell("second");

        (await waiting).Should().Be("first");
        (await next).Should().Be("second");
    }

    [Fact]
    public void What_is_sent_from_an_inbox_is_answered_to_it()
    {
        var echo = Sys.ActorOf(Props.Create<Echo>());

        _inbox.Send(echo, "hello");

        _inbox.Receive().Should().Be("hello");
    }

    [Fact]
    public void A_message_can_be_chosen_and_the_others_stay()
    {
        _inbox.Receiver.Tell(1);
        _inbox.Receiver.Tell("two");
        _inbox.Receiver.Tell(3);

        _inbox.ReceiveWhere(message => message is string).Should().Be("two");
        _inbox.ReceiveWhere(message => message is 3, Patience).Should().Be(3);
        _inbox.Receive().Should().Be(1);
    }

    [Fact]
    public async Task Who_waits_for_a_message_leaves_others_to_those_that_wait_for_any()
    {
        var choosing = Task.Run(() => _inbox.ReceiveWhere(message => message is string, Patience));
        var probe = _inbox.ReceiveAsync(Patience);

        _inbox.Receiver.Tell(1);
        (await probe).Should().Be(1);
        _inbox.Receiver.Tell("text");

        (await choosing).Should().Be("text");
    }

    [Fact]
    public async Task Who_waits_too_long_is_told()
    {
        FluentActions.Invoking(() => _inbox.Receive(Short)).Should().Throw<TimeoutException>();
        FluentActions.Invoking(() => _inbox.ReceiveWhere(_ => true, Short)).Should().Throw<TimeoutException>();
        (await _inbox.ReceiveAsync(Short)).Should().BeOfType<Status.Failure>().Which.Cause.Should().BeOfType<TimeoutException>();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_message_never_goes_to_someone_who_waited_too_long()
    {
        FluentActions.Invoking(() => _inbox.ReceiveWhere(_ => true, Short)).Should().Throw<TimeoutException>();
        await _inbox.ReceiveAsync(Short);

        _inbox.Receiver.Tell("hello");

        _inbox.Receive().Should().Be("hello");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task Somebody_elses_timeout_does_not_end_the_waiting()
    {
        var patient = _inbox.ReceiveAsync(Patience);
        await _inbox.ReceiveAsync(Short);

        _inbox.Receiver.Tell("hello");

        (await patient.WaitAsync(Patience)).Should().Be("hello");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task An_infinite_timeout_waits_for_ever()
    {
        var waiting = _inbox.ReceiveAsync(Timeout.InfiniteTimeSpan);

        _inbox.Receiver.Tell("hello");

        (await waiting).Should().Be("hello");
    }

    [Fact]
    public void A_failure_that_was_sent_is_a_message_like_others()
    {
        var failure = new Status.Failure(new TimeZoneNotFoundException());

        _inbox.Receiver.Tell(failure);

        _inbox.Receive().Should().BeSameAs(failure);
    }

    [Fact]
    public void A_full_inbox_drops_what_comes_and_warns_once()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Warning));
        for (var i = 1; i <= 5; i++) _inbox.Receiver.Tell(i);

        ExpectMsg<Warning>().Message.ToString().Should().Contain("akka.actor.inbox.inbox-size");
        for (var i = 1; i <= 3; i++) _inbox.Receive().Should().Be(i);
        _inbox.Receiver.Tell(6);
        _inbox.Receive().Should().Be(6);
        ExpectNoMsg(0);
    }

    [Fact]
    public void An_inbox_can_watch()
    {
        var watched = Sys.ActorOf(Props.Create<Echo>());
        var other = Sys.ActorOf(Props.Create<Echo>());
        _inbox.Watch(watched).Should().Be(watched);
        _inbox.WatchWith(other, "gone");

        Sys.Stop(watched);
        _inbox.Receive().Should().BeOfType<Terminated>().Which.ActorRef.Should().Be(watched);
        Sys.Stop(other);
        _inbox.Receive().Should().Be("gone");
    }

    [Fact]
    public void An_inbox_can_stop_watching()
    {
        var watched = Sys.ActorOf(Props.Create<Echo>());
        _inbox.Watch(watched);
        _inbox.Unwatch(watched).Should().Be(watched);
        Watch(watched);

        Sys.Stop(watched);
        ExpectTerminated(watched);
        _inbox.Receiver.Tell("only this");

        _inbox.Receive().Should().Be("only this");
    }

    [Fact]
    public void A_disposed_inbox_has_no_receiver()
    {
        Watch(_inbox.Receiver);

        _inbox.Dispose();

        ExpectTerminated(_inbox.Receiver);
    }
}
