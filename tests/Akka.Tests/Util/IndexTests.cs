using Akka.Util;

namespace Akka.Tests.Util;

public sealed class IndexTests
{
    private readonly Index<string, int> _index = new();

    public IndexTests()
    {
        foreach (var (key, value) in new[] { ("a", 1), ("a", 2), ("b", 2), ("c", 3) })
            _index.Put(key, value);
    }

    [Fact]
    public void A_key_has_each_of_its_values_once()
    {
        _index.Put("a", 1).Should().BeFalse();
        _index.Put("a", 3).Should().BeTrue();
        _index["a"].Should().BeEquivalentTo([1, 2, 3]);
        _index["d"].Should().BeEmpty();
        _index.Keys.Should().BeEquivalentTo("a", "b", "c");
        _index.Values.Should().BeEquivalentTo([1, 2, 3]);
    }

    [Fact]
    public void A_key_goes_with_its_last_value()
    {
        _index.Remove("a", 3).Should().BeFalse();
        _index.Remove("d", 3).Should().BeFalse();
        _index.Remove("a", 1).Should().BeTrue();
        _index["a"].Should().Equal(2);
        _index.Remove("a", 2).Should().BeTrue();
        _index.Keys.Should().BeEquivalentTo("b", "c");
    }

    [Fact]
    public void A_value_is_taken_from_every_key()
    {
        _index.RemoveValue(2);

        _index["a"].Should().Equal(1);
        _index.Keys.Should().BeEquivalentTo("a", "c");
    }

    [Fact]
    public void A_removed_key_gives_its_values_back()
    {
        _index.Remove("a").Should().BeEquivalentTo([1, 2]);
        _index.Remove("a").Should().BeEmpty();
        _index.Keys.Should().BeEquivalentTo("b", "c");
    }

    [Fact]
    public void Values_are_found_and_visited()
    {
        var seen = new List<(string, int)>();

        _index.ForEach((key, value) => seen.Add((key, value)));

        seen.Should().BeEquivalentTo([("a", 1), ("a", 2), ("b", 2), ("c", 3)]);
        _index.FindValue("a", value => value > 1).Should().Be(2);
        _index.FindValue("a", value => value > 2).Should().Be(0);
        _index.FindValue("d", _ => true).Should().Be(0);
    }

    [Fact]
    public void It_is_empty_when_no_key_is_left()
    {
        _index.IsEmpty.Should().BeFalse();
        _index.Clear();
        _index.IsEmpty.Should().BeTrue();
        _index.Put("a", 1).Should().BeTrue();
    }

    [Fact]
    public void No_value_is_lost_between_threads_that_add_and_remove()
    {
        var index = new Index<int, int>();

        // Each value is added as often as removed, and once more in the end, while its key comes and goes.
        Parallel.For(0, 64, value =>
        {
            for (var i = 0; i < 500; i++)
            {
                index.Put(value % 4, value).Should().BeTrue();
                index.Remove(value % 4, value).Should().BeTrue();
            }

            index.Put(value % 4, value).Should().BeTrue();
        });

        index.Values.Should().HaveCount(64);
        index.Keys.Should().BeEquivalentTo([0, 1, 2, 3]);
    }
}
