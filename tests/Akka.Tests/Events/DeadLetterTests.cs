using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Events;

/// <summary>Rule 25: what becomes of messages that nobody gets.</summary>
public sealed class DeadLetterTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(
    "akka { loglevel = INFO, log-dead-letters = 3, log-dead-letters-suspend-duration = 300ms }", output: output)
{
    [Fact]
    public void A_message_to_a_stopped_actor_is_published_with_its_sender_and_recipient()
    {
        var gone = Gone();
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));

        gone.Tell("late", TestActor);

        var letter = ExpectMsg<DeadLetter>();
        (letter.Message, letter.Sender, letter.Recipient).Should().Be(("late", TestActor, gone));
        letter.ToString().Should().Contain("late").And.Contain(gone.Path.ToString());
    }

    [Fact]
    public void A_message_whose_loss_is_normal_is_published_as_such_and_not_logged()
    {
        var gone = Gone();
        var logged = CreateTestProbe();
        Sys.EventStream.Subscribe(TestActor, typeof(AllDeadLetters));
        Sys.EventStream.Subscribe(logged, typeof(Info));

        gone.Tell(new NotMissed(), TestActor);
        ExpectMsg<SuppressedDeadLetter>();
        Sys.DeadLetters.Tell(new NotMissed(), TestActor);

        var letter = ExpectMsg<SuppressedDeadLetter>();
        letter.Message.Should().BeOfType<NotMissed>();
        (letter.Sender, letter.Recipient).Should().Be((TestActor, Sys.DeadLetters));
        logged.ExpectNoMsg(100);
    }

    [Fact]
    public void Dead_letters_are_logged_up_to_a_number_then_only_counted_for_a_while()
    {
        var gone = Gone();
        Sys.EventStream.Subscribe(TestActor, typeof(Info));

        for (var i = 0; i < 5; i++)
            gone.Tell($"lost {i}");

        Text(ExpectMsg<Info>()).Should().StartWith($"Message [String] from {TestActor} to {gone} was not delivered. [1] dead letters encountered.")
            .And.EndWith("Message content: lost 0");
        Text(ExpectMsg<Info>()).Should().Contain("[2] dead letters").And.NotContain("no more");
        Text(ExpectMsg<Info>()).Should().Contain("[3] dead letters").And.Contain("no more dead letters will be logged in next [00:00:00.3");
        ExpectNoMsg(100);
    }

    [Fact]
    public void Logging_resumes_after_a_while_and_says_how_many_it_left_out()
    {
        var gone = Gone();
        Sys.EventStream.Subscribe(TestActor, typeof(Info));
        for (var i = 0; i < 5; i++)
            gone.Tell($"lost {i}");
        ReceiveN(3);

        Text(AwaitLogged(gone)).Should().Contain("were not logged");
        gone.Tell("after");
        Text(ExpectMsg<Info>()).Should().Contain("[1] dead letters");
    }

    [Fact]
    public async Task By_default_ten_are_logged_then_none_for_five_minutes_and_none_while_the_system_ends()
    {
        var system = ActorSystem.Create("defaults", "akka.stdout-loglevel = OFF, akka.loglevel = OFF");
        var settings = system.Settings;

        (settings.LogDeadLetters, settings.LogDeadLettersSuspendDuration, settings.LogDeadLettersDuringShutdown).Should()
            .Be((10, TimeSpan.FromMinutes(5), false));
        await system.Terminate();
    }

    [Fact]
    public async Task Logging_that_is_suspended_for_ever_never_resumes()
    {
        var system = ActorSystem.Create(
            "silent", "akka { stdout-loglevel = OFF, loglevel = INFO, loggers = [], log-dead-letters = 2, log-dead-letters-suspend-duration = infinite }");
        // Who logs them must have started.
        await system.ActorSelection("/system/deadLetterListener").Ask<ActorIdentity>(new Identify(1), TimeSpan.FromSeconds(10));
        system.EventStream.Subscribe(TestActor, typeof(Info));

        for (var i = 0; i < 5; i++)
            system.DeadLetters.Tell($"lost {i}", ActorRefs.NoSender);

        Text(ExpectMsg<Info>()).Should().Contain("[1] dead letters").And.NotContain("no more");
        Text(ExpectMsg<Info>()).Should().Contain("[2] dead letters").And.Contain("no more dead letters will be logged. ");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
        await system.Terminate();
    }

    [Fact]
    public void Unhandled_and_dropped_messages_are_logged_as_such()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Info));

        Sys.EventStream.Publish(new UnhandledMessage("what", TestActor, Sys.DeadLetters));
        Text(ExpectMsg<Info>()).Should().Contain("was unhandled").And.EndWith("Message content: what");
        Sys.EventStream.Publish(new Dropped("much", "Queue full", TestActor, Sys.DeadLetters));
        Text(ExpectMsg<Info>()).Should().Contain("was dropped. Queue full.").And.EndWith("Message content: much");
    }

    [Fact]
    public void An_unhandled_or_dropped_message_whose_loss_is_normal_is_not_logged()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Info));

        Sys.EventStream.Publish(new UnhandledMessage(new NotMissed(), TestActor, Sys.DeadLetters));
        Sys.EventStream.Publish(new Dropped(new NotMissed(), "Queue full", TestActor, Sys.DeadLetters));
        Sys.EventStream.Publish(new UnhandledMessage("what", TestActor, Sys.DeadLetters));

        Text(ExpectMsg<Info>()).Should().Contain("[1] dead letters").And.EndWith("Message content: what");
    }

    [Fact]
    [Trait("Upstream", "defect")] // Its listener fails and restarts.
    public void A_dropped_message_without_a_recipient_is_logged_all_the_same()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Info));

        Sys.EventStream.Publish(new Dropped("much", "Queue full", null!));

        Text(ExpectMsg<Info>()).Should().Contain("was dropped. Queue full.");
    }

    [Fact]
    public void A_wrapped_message_is_logged_with_what_it_wraps()
    {
        var gone = Gone();
        Sys.EventStream.Subscribe(TestActor, typeof(Info));

        gone.Tell(new Wrapper("inner"));

        Text(ExpectMsg<Info>()).Should().StartWith("Message [String] wrapped in [").And.EndWith("Message content: inner");
    }

    [Fact]
    public void A_dead_letter_needs_a_sender_and_a_recipient()
    {
        FluentActions.Invoking(() => new DeadLetter("x", null!, TestActor)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new DeadLetter("x", TestActor, null!)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("off", 0)]
    [InlineData("0", 0)]
    [InlineData("on", 12)]
    [InlineData("20", 12)]
    public void The_number_can_be_none_or_all(string setting, int logged)
    {
        var system = ActorSystem.Create("counted", $"akka {{ loglevel = INFO, stdout-loglevel = OFF, loggers = [], log-dead-letters = {setting} }}");
        var probe = CreateTestProbe(system);
        system.EventStream.Subscribe(probe, typeof(Info));
        if (logged > 0)
        {
            // Whoever answers has subscribed.
            system.ActorSelection("/system/deadLetterListener").Tell(new Identify(1), probe);
            probe.ExpectMsg<ActorIdentity>();
        }

        for (var i = 0; i < 12; i++)
            system.DeadLetters.Tell($"lost {i}", probe);
        system.EventStream.Publish(new Info("end", typeof(string), "end"));

        var texts = probe.ReceiveN(logged + 1).Cast<Info>().Select(Text).ToList();

        texts.Count(text => text.Contains("Message content: lost", StringComparison.Ordinal)).Should().Be(logged);
        Shutdown(system);
    }

    [Fact]
    public async Task Those_of_a_systems_end_are_not_logged() => (await CountOfLastWords("off")).Should().Be(0);

    [Fact]
    [Trait("Upstream", "defect")] // It stops the loggers while letters are on their way to them.
    public async Task Those_of_a_systems_end_are_logged_on_request() => (await CountOfLastWords("on")).Should().Be(1);

    private static async Task<int> CountOfLastWords(string setting)
    {
        var name = $"ending-{setting}";
        var system = ActorSystem.Create(name, $"""
            {RecordingLogger.Setting}
            akka.stdout-loglevel = OFF
            akka.log-dead-letters-during-shutdown = {setting}
            """);
        system.ActorOf(Props.Create(() => new LastWords()));

        await system.Terminate();

        return RecordingLogger.Of(name).Count(entry => $"{entry.Message}".EndsWith("Message content: last words", StringComparison.Ordinal));
    }

    private static string Text(Info logged) => $"{logged.Message}";

    private Info AwaitLogged(IActorRef gone)
    {
        Info? logged = null;
        AwaitCondition(() =>
        {
            gone.Tell("again");
            logged = ReceiveOne(TimeSpan.FromMilliseconds(50)) as Info;
            return logged is not null;
        }, TimeSpan.FromSeconds(5));
        return logged!;
    }

    private IActorRef Gone()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Deaf()));
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        return actor;
    }

    private sealed class LastWords : UntypedActor
    {
        protected override void OnReceive(object message)
        {
        }

        protected override void PostStop() => Context.System.DeadLetters.Tell("last words");
    }

    private sealed class NotMissed : IDeadLetterSuppression
    {
    }

    private sealed class Wrapper(object message) : IWrappedMessage
    {
        public object Message { get; } = message;
    }

    private sealed class Deaf : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }
}
