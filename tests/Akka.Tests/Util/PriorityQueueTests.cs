using Akka.Actor;
using Akka.Util;

namespace Akka.Tests.Util;

public sealed class PriorityQueueTests
{
    [Fact]
    public void Messages_come_by_their_priority()
    {
        var queue = new ListPriorityQueue(1, Length);
        foreach (var text in new[] { "ccc", "a", "bbbb", "dd" })
            queue.Enqueue(new Envelope(text, ActorRefs.NoSender));

        queue.Count().Should().Be(4);
        queue.Peek().Message.Should().Be("a");
        queue.IsConsistent().Should().BeTrue();
        queue.ToString().Should().EndWith("count = 4").And.Contain("bbbb");
        Enumerable.Range(0, 4).Select(_ => queue.Dequeue().Message).Should().Equal("a", "dd", "ccc", "bbbb");
        queue.Count().Should().Be(0);
        queue.IsConsistent().Should().BeTrue();
    }

    [Fact]
    public void Of_equal_priority_they_come_in_their_order()
    {
        var queue = new StableListPriorityQueue(1, Length);
        var texts = Enumerable.Range(100, 900).Select(i => i % 3 == 0 ? $"{i}" : $"{i}{i}").ToList();
        foreach (var text in texts)
            queue.Enqueue(new Envelope(text, ActorRefs.NoSender));

        queue.Count().Should().Be(900);
        queue.IsConsistent().Should().BeTrue();
        queue.ToString().Should().EndWith("count = 900");
        queue.Peek().Message.Should().Be("102");
        Enumerable.Range(0, 900).Select(_ => (string)queue.Dequeue().Message).Should().Equal(texts.OrderBy(text => text.Length));
    }

    [Fact]
    public void Changed_priorities_are_found()
    {
        int[] priorities = [1, 2];
        var queue = new ListPriorityQueue(2, message => priorities[(int)message]);
        var stable = new StableListPriorityQueue(2, message => priorities[(int)message]);
        foreach (var message in new object[] { 0, 1 })
        {
            queue.Enqueue(new Envelope(message, ActorRefs.NoSender));
            stable.Enqueue(new Envelope(message, ActorRefs.NoSender));
        }

        priorities[0] = 3;

        queue.IsConsistent().Should().BeFalse();
        stable.IsConsistent().Should().BeFalse();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void An_empty_queue_says_so()
    {
        var queue = new ListPriorityQueue(1, Length);

        queue.Invoking(it => it.Dequeue()).Should().Throw<InvalidOperationException>().WithMessage("*no message*");
        queue.Invoking(it => it.Peek()).Should().Throw<InvalidOperationException>().WithMessage("*no message*");
    }

    private static int Length(object message) => ((string)message).Length;
}
