using Akka.Actor;
using Akka.Dispatch.MessageQueues;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Events;

public sealed class LoggerMailboxTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(
    $"{RecordingConsole.Setting}\nakka.stdout-loglevel = WARNING", output: output)
{
    private RecordingConsole Console => (RecordingConsole)Sys.Settings.StdoutLogger;

    [Fact]
    public void What_a_logger_has_not_logged_goes_to_the_console()
    {
        IMessageQueue queue = new LoggerMailbox(TestActor, Sys);
        queue.HasMessages.Should().BeFalse();
        queue.Enqueue(TestActor, new Envelope(new Error(null!, "here", typeof(string), "first"), TestActor));
        queue.Enqueue(TestActor, new Envelope(new Error(null!, "here", typeof(string), "second"), TestActor));
        queue.Enqueue(TestActor, new Envelope(new Error(null!, "here", typeof(string), "third"), TestActor));
        (queue.HasMessages, queue.Count).Should().Be((true, 3));
        queue.TryDequeue(out var taken).Should().BeTrue();
        ((LogEvent)taken.Message).Message.Should().Be("first");

        queue.CleanUp(TestActor, Sys.Mailboxes.DeadLetterMailbox.MessageQueue);

        Console.Texts.Should().ContainInOrder("second", "third").And.NotContain("first");
        queue.HasMessages.Should().BeFalse();
    }

    [Fact]
    [Trait("Upstream", "defect")] // All of it goes to the console.
    public void What_is_below_the_consoles_level_does_not_and_what_is_no_event_is_a_dead_letter()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        IMessageQueue queue = new LoggerMailbox(TestActor, Sys);
        queue.Enqueue(TestActor, new Envelope(new Info("here", typeof(string), "below"), TestActor));
        queue.Enqueue(TestActor, new Envelope("no event", TestActor));

        queue.CleanUp(TestActor, Sys.Mailboxes.DeadLetterMailbox.MessageQueue);

        ExpectMsg<DeadLetter>().Message.Should().Be("no event");
        Console.Shown.Should().NotContain("no event");
        Console.Texts.Should().NotContain("below");
    }

    [Fact]
    public void Loggers_get_such_a_mailbox()
    {
        Sys.Mailboxes.GetRequiredType(typeof(DefaultLogger)).Should().Be<ILoggerMessageQueueSemantics>();
        Sys.Mailboxes.LookupByQueueType(typeof(ILoggerMessageQueueSemantics)).Create(TestActor, Sys).Should().BeOfType<LoggerMailbox>();
    }
}
