using System.Collections;
using Akka.TestKit.Xunit2.Internals;

namespace Akka.TestKit.Xunit2.Tests;

/// <summary>When a message is the expected one.</summary>
public class EqualityTests
{
    [Fact]
    public void Null_equals_null_only()
    {
        Equal<string?>(null, null).Should().BeTrue();
        Equal<string?>(null, "a").Should().BeFalse();
        Equal<string?>("a", null).Should().BeFalse();
        Equal<int?>(null, 5).Should().BeFalse();
    }

    [Fact]
    public void A_type_says_itself_what_is_equal()
    {
        Equal(new Version("1.2"), new Version("1.2")).Should().BeTrue();
        Equal<IEquatable<int>>(5, 5).Should().BeTrue();
        Equal(new Ranked(1), new Ranked(1)).Should().BeTrue();
        Equal(new Ranked(1), new Ranked(2)).Should().BeFalse();
        Equal<object>(new RankedAmongAll(1), new RankedAmongAll(1)).Should().BeTrue();
        Equal<object>(new RankedAmongAll(1), new RankedAmongAll(2)).Should().BeFalse();
    }

    // There the comparison throws.
    [Fact]
    [Trait("Upstream", "defect")]
    public void What_cannot_be_compared_is_not_equal()
    {
        Equal<object>(5, "5").Should().BeFalse();
        Equal<object>(5, 5L).Should().BeFalse();
    }

    [Fact]
    public void Text_is_compared_letter_by_letter()
    {
        Equal<object>("a", "a").Should().BeTrue();
        Equal<object>("a", "A").Should().BeFalse();
    }

    [Fact]
    public void Sequences_are_equal_if_their_elements_are_in_order()
    {
        Equal<IEnumerable>(new[] { 1, 2 }, new List<int> { 1, 2 }).Should().BeTrue();
        Equal<IEnumerable>(new[] { 1, 2 }, new List<int> { 2, 1 }).Should().BeFalse();
        Equal<object>(new[] { 1 }, new[] { 1, 2 }).Should().BeFalse();
        Equal<object>(new[] { 1, 2 }, new[] { 1 }).Should().BeFalse();
        Equal<object>(new object?[] { new[] { 1 }, null }, new object?[] { new[] { 1 }, null }).Should().BeTrue();
        Equal<object>(new[] { 1 }, new object()).Should().BeFalse();
    }

    // There their order counts.
    [Fact]
    [Trait("Upstream", "defect")]
    public void Dictionaries_are_equal_if_they_say_the_same()
    {
        var one = new Dictionary<string, int[]> { ["a"] = [1], ["b"] = [2] };

        Equal(one, new Dictionary<string, int[]> { ["b"] = [2], ["a"] = [1] }).Should().BeTrue();
        Equal(one, new Dictionary<string, int[]> { ["a"] = [1], ["b"] = [3] }).Should().BeFalse();
        Equal(one, new Dictionary<string, int[]> { ["a"] = [1] }).Should().BeFalse();
    }

    [Fact]
    public void Elements_can_be_compared_otherwise()
    {
        var comparer = new AkkaAssertEqualityComparer<string[]>(innerComparer: StringComparer.OrdinalIgnoreCase);

        comparer.Equals(["a"], ["A"]).Should().BeTrue();
        comparer.Equals(["a"], ["b"]).Should().BeFalse();
    }

    [Fact]
    public void Other_things_must_be_of_the_same_type_unless_that_does_not_matter()
    {
        new AkkaAssertEqualityComparer<object>().Equals(new Likes(), new LikesToo()).Should().BeFalse();
        new AkkaAssertEqualityComparer<object>(skipTypeCheck: true).Equals(new Likes(), new LikesToo()).Should().BeTrue();
        new AkkaAssertEqualityComparer<object>().Equals(new Likes(), new Likes()).Should().BeTrue();
        new AkkaAssertEqualityComparer<object>().Equals(new object(), new object()).Should().BeFalse();
    }

    // There it throws.
    [Fact]
    [Trait("Upstream", "defect")]
    public void What_is_equal_has_the_same_hash() =>
        new AkkaAssertEqualityComparer<int[]>().GetHashCode([1]).Should().Be(new AkkaAssertEqualityComparer<int[]>().GetHashCode([1]));

    private static bool Equal<T>(T expected, T actual) => new AkkaAssertEqualityComparer<T>().Equals(expected, actual);

    private sealed class Ranked(int rank) : IComparable<Ranked>
    {
        private int Rank => rank;

        public int CompareTo(Ranked? other) => rank.CompareTo(other?.Rank);
    }

    private sealed class RankedAmongAll(int rank) : IComparable
    {
        private int Rank => rank;

        public int CompareTo(object? obj) => rank.CompareTo(((RankedAmongAll)obj!).Rank);
    }

    private class Likes
    {
        public override bool Equals(object? obj) => obj is Likes;

        public override int GetHashCode() => 1;
    }

    private sealed class LikesToo : Likes;
}
