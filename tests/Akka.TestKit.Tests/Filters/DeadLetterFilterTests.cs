using Akka.Event;
using Akka.TestKit.Internal.StringMatcher;
using Akka.TestKit.TestEvent;
using Xunit.Sdk;

namespace Akka.TestKit.Tests.Filters;

public class DeadLetterFilterTests : Xunit2.TestKit
{
    [Fact]
    public void Any_dead_letter_can_be_expected() => EventFilter.DeadLetter().ExpectOne(() => Sys.DeadLetters.Tell("a"));

    [Fact]
    public void The_type_must_match()
    {
        EventFilter.DeadLetter<string>().ExpectOne(() => Sys.DeadLetters.Tell("a"));
        EventFilter.DeadLetter("a".GetType()).ExpectOne(() => Sys.DeadLetters.Tell("a"));
        EventFilter.DeadLetter<int>().Expect(0, Span.Short, () => Sys.DeadLetters.Tell("a"));
    }

    [Fact]
    public void The_message_must_match()
    {
        EventFilter.DeadLetter<string>(text => text == "a").ExpectOne(() => Sys.DeadLetters.Tell("a"));
        EventFilter.DeadLetter("a".GetType(), text => (string)text == "a").ExpectOne(() => Sys.DeadLetters.Tell("a"));
        Assert.ThrowsAny<XunitException>(
            () => EventFilter.DeadLetter<string>(text => text == "b").ExpectOne(Span.Short, () => Sys.DeadLetters.Tell("a")));
    }

    [Fact]
    public void The_source_is_the_recipient()
    {
        var actor = ActorOf<TestActors.BlackHoleActor>("gone");
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);

        EventFilter.DeadLetter<string>(source: "/user/gone").ExpectOne(() => actor.Tell("a"));
        EventFilter.DeadLetter<string>(source: actor.Path.ToString()).ExpectOne(() => actor.Tell("a"));
        EventFilter.DeadLetter<string>(source: "/user/other").Expect(0, Span.Short, () => actor.Tell("a"));
    }

    [Fact]
    public async Task A_filter_of_its_own_matches_text_and_letter()
    {
        var filter = new DeadLettersFilter(new StartsWithString("a"), new EqualsStringAndPathMatcher("/deadLetters"), letter => letter.Sender.Equals(TestActor));
        var picked = new TaskCompletionSource<DeadLetter>();
        filter.EventMatched += (_, logEvent) => picked.TrySetResult((DeadLetter)logEvent.Message);
        Sys.EventStream.Publish(new Mute(filter));

        Sys.DeadLetters.Tell("b", TestActor);
        Sys.DeadLetters.Tell("ab", Sys.DeadLetters);
        Sys.DeadLetters.Tell("abc", TestActor);

        (await picked.Task.WaitAsync(Span.Ample)).Message.Should().Be("abc");
    }

    [Fact]
    public void A_suppressed_dead_letter_is_none() =>
        EventFilter.DeadLetter().Expect(0, Span.Short, () => Sys.DeadLetters.Tell(new Suppressed()));

    private sealed class Suppressed : IDeadLetterSuppression;
}
