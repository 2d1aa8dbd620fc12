using Akka.Util;

namespace Akka.Tests.Util;

public sealed class OptionTests
{
    [Fact]
    public void An_option_has_a_value_or_none()
    {
        var some = Option<int>.Create(3);

        (some.HasValue, some.IsEmpty, some.Value, some.GetOrElse(4)).Should().Be((true, false, 3, 3));
        (Option<int>.None.HasValue, Option<int>.None.IsEmpty, Option<int>.None.GetOrElse(4)).Should().Be((false, true, 4));
        default(Option<int>).Should().Be(Option<int>.None);
    }

    [Fact]
    public void Null_is_no_value()
    {
        Option<string>.Create(null!).HasValue.Should().BeFalse();
        ((Option<string>)(string)null!).HasValue.Should().BeFalse();
    }

    [Fact]
    public void Options_are_equal_when_their_values_are()
    {
        (Option<int>.Create(3) == 3).Should().BeTrue();
        (Option<int>.Create(0) == Option<int>.None).Should().BeFalse();
        (Option<int>.Create(3) != Option<int>.Create(4)).Should().BeTrue();
        Option<int>.Create(3).GetHashCode().Should().Be(Option<int>.Create(3).GetHashCode());
        Option<int>.Create(3).Equals((object)Option<int>.Create(3)).Should().BeTrue();
    }

    [Fact]
    public void What_is_done_with_the_value_is_not_done_without_one()
    {
        var seen = new List<int>();

        Option<int>.Create(3).OnSuccess(seen.Add);
        Option<int>.None.OnSuccess(seen.Add);

        seen.Should().Equal(3);
        Option<int>.Create(3).Select(value => value + 1).Value.Should().Be(4);
        Option<int>.None.Select(value => value + 1).HasValue.Should().BeFalse();
        Option<int>.Create(3).FlatSelect(_ => Option<string>.None).HasValue.Should().BeFalse();
        Option<int>.Create(3).FlatSelect(value => Option<string>.Create($"{value}")).Value.Should().Be("3");
    }

    [Fact]
    public void An_option_prints_what_it_holds()
    {
        Option<int>.Create(3).ToString().Should().Be("Some<3>");
        Option<int>.None.ToString().Should().Be("None");
    }
}
