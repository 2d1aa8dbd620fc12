using Akka.Util;

namespace Akka.Tests.Util;

public sealed class ConcurrentSetTests
{
    [Fact]
    public void An_item_is_there_once()
    {
        var set = new ConcurrentSet<int>();

        set.IsEmpty.Should().BeTrue();
        set.TryAdd(1).Should().BeTrue();
        set.TryAdd(1).Should().BeFalse();
        (set.Count, set.IsEmpty, set.Contains(1), set.Contains(2)).Should().Be((1, false, true, false));
        set.TryRemove(1).Should().BeTrue();
        set.TryRemove(1).Should().BeFalse();
        set.TryAdd(2);
        set.Clear();
        set.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void It_begins_with_what_it_is_given()
    {
        string[] items = ["a", "b"];
        var anyCase = StringComparer.OrdinalIgnoreCase;

        new ConcurrentSet<string>(items).Should().BeEquivalentTo(items);
        new ConcurrentSet<string>(items, anyCase).Contains("A").Should().BeTrue();
        new ConcurrentSet<string>(2, items, anyCase).Contains("A").Should().BeTrue();
        ContainsInAnyCase(new ConcurrentSet<string>(anyCase)).Should().BeTrue();
        ContainsInAnyCase(new ConcurrentSet<string>(2, 10, anyCase)).Should().BeTrue();
        ContainsInAnyCase(new ConcurrentSet<string>(2, 10)).Should().BeFalse();
        FluentActions.Invoking(() => new ConcurrentSet<string>(["a", "a"])).Should().Throw<ArgumentException>();

        static bool ContainsInAnyCase(ConcurrentSet<string> set) => set.TryAdd("a") && set.Contains("A");
    }

    [Fact]
    public void It_is_a_collection()
    {
        ICollection<int> set = new ConcurrentSet<int>();
        var copy = new int[3];

        set.Add(7);
        set.CopyTo(copy, 1);

        set.IsReadOnly.Should().BeFalse();
        copy.Should().Equal(0, 7, 0);
        set.Invoking(it => it.Add(7)).Should().Throw<ArgumentException>();
        set.Remove(7).Should().BeTrue();
        set.Remove(7).Should().BeFalse();
    }

    [Fact]
    public void No_item_is_lost_between_threads_also_while_it_is_read()
    {
        var set = new ConcurrentSet<int>();

        Parallel.For(0, 1000, i =>
        {
            set.TryAdd(i);
            set.Should().Contain(i);
        });

        set.Should().BeEquivalentTo(Enumerable.Range(0, 1000));
    }
}
