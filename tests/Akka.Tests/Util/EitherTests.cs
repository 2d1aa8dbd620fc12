using Akka.Util;

namespace Akka.Tests.Util;

public sealed class EitherTests
{
    [Fact]
    public void A_left_or_right_value_becomes_an_either_where_one_is_wanted()
    {
        Either<int, string> left = Either.Left(1);
        Either<int, string> right = Either.Right("a");

        (left.IsLeft, left.IsRight, left.Value).Should().Be((true, false, 1));
        (right.IsLeft, right.IsRight, right.Value).Should().Be((false, true, "a"));
    }

    [Fact]
    public void A_side_has_its_value_and_the_other_the_default()
    {
        var left = new Left<int, string>(1);
        var right = new Right<int, string>("a");

        (left.Value, left.ToLeft().Value, left.ToRight().Value).Should().Be((1, 1, null!));
        (right.Value, right.ToRight().Value, right.ToLeft().Value).Should().Be(("a", "a", 0));
    }

    [Fact]
    public void A_lone_side_knows_which_it_is()
    {
        (Either.Left(1).IsLeft, Either.Left(1).IsRight, Either.Left(1).Value).Should().Be((true, false, 1));
        (Either.Right(1).IsLeft, Either.Right(1).IsRight, Either.Right(1).Value).Should().Be((false, true, 1));
    }

    [Fact]
    public void Only_the_function_of_its_side_is_applied()
    {
        Either<int, string> left = Either.Left(1);
        Either<int, string> right = Either.Right("a");

        left.Map(it => it + 1, _ => true).Value.Should().Be(2);
        right.Map(_ => true, it => it + "b").Value.Should().Be("ab");
        left.MapLeft(it => it + 1).Should().BeOfType<Left<int, string>>().Which.Value.Should().Be(2);
        right.MapLeft(it => it + 1).Should().BeOfType<Right<int, string>>().Which.Value.Should().Be("a");
        left.MapRight(it => it.Length).Should().BeOfType<Left<int, int>>().Which.Value.Should().Be(1);
        right.MapRight(it => it.Length).Should().BeOfType<Right<int, int>>().Which.Value.Should().Be(1);
        left.Fold(it => $"left {it}", it => $"right {it}").Should().Be("left 1");
        right.Fold(it => $"left {it}", it => $"right {it}").Should().Be("right a");
    }
}
