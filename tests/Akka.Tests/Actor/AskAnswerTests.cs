using Akka.Actor;
using Akka.Actor.Dsl;
using Akka.Dispatch.SysMsg;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class AskAnswerTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = ERROR", output: output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Null_is_an_answer()
    {
        var actor = Sys.ActorOf(act => act.ReceiveAny((_, context) => context.Sender.Tell(null!)));

        (await actor.Ask<string>("question", Patience)).Should().BeNull();
        (await actor.Ask<int>("question", Patience)).Should().Be(0);
    }

    [Fact]
    public async Task A_system_message_is_no_answer_even_for_who_asked_for_one()
    {
        var actor = Sys.ActorOf(act => act.ReceiveAny((_, context) => context.Sender.Tell(new Suspend())));

        await FluentActions.Awaiting(() => actor.Ask<ISystemMessage>("question", Patience)).Should().ThrowAsync<InvalidOperationException>();
        await FluentActions.Awaiting(() => actor.Ask<object>("question", Patience)).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task An_answer_of_another_type_is_a_dead_letter_too()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var actor = Sys.ActorOf(Props.Create<Echo>());

        await FluentActions.Awaiting(() => actor.Ask<int>("text", Patience)).Should().ThrowAsync<ArgumentException>();

        ExpectMsg<DeadLetter>().Message.Should().Be("text");
    }

    [Fact]
    public async Task An_answer_to_a_cancelled_question_is_dropped()
    {
        using var cancelled = new CancellationTokenSource();
        var question = TestActor.Ask<string>("question", Timeout.InfiniteTimeSpan, cancelled.Token);
        ExpectMsg("question");
        var asker = LastSender;
        await cancelled.CancelAsync();
        await FluentActions.Awaiting(() => question).Should().ThrowAsync<TaskCanceledException>();
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));

        asker.Tell("late");
        Sys.DeadLetters.Tell("after it");

        ExpectMsg<DeadLetter>().Message.Should().Be("after it");
    }

    [Fact]
    public async Task Callbacks_are_refused_once_the_system_has_ended()
    {
        var system = ActorSystem.Create("ended");
        await system.Terminate();

        system.Invoking(s => s.RegisterOnTermination(() => { })).Should().Throw<InvalidOperationException>().WithMessage("ActorSystem already terminated.");
    }
}
