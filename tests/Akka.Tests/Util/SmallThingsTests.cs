using Akka.Util;
using Akka.Util.Extensions;

namespace Akka.Tests.Util;

public sealed class SmallThingsTests
{
    [Fact]
    public void What_is_not_used_is_all_the_same()
    {
        var it = NotUsed.Instance;

        (it.Equals(NotUsed.Instance), it.Equals((object)NotUsed.Instance), it.CompareTo(NotUsed.Instance)).Should().Be((true, true, 0));
        it.Equals((object)"a").Should().BeFalse();
        (it.ToString(), it.GetHashCode()).Should().Be(("()", 0));
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void But_not_the_same_as_nothing() => NotUsed.Instance.Equals(null).Should().BeFalse();

    [Fact]
    public void A_list_is_filled_by_calls()
    {
        var calls = 0;

        Vector.Fill<int>(3)(() => ++calls).Should().Equal(1, 2, 3);
        Vector.Fill<int>(0)(() => ++calls).Should().BeEmpty();
    }

    [Fact]
    public void Random_numbers_are_for_any_thread()
    {
        ThreadLocalRandom.Current.Next(3, 4).Should().Be(3);
        Parallel.For(0, 1000, _ => ThreadLocalRandom.Current.Next(10).Should().BeInRange(0, 9));
    }

    [Fact]
    public void The_runtime_is_known() =>
        (RuntimeDetector.IsWindows, RuntimeDetector.IsMono).Should().Be((OperatingSystem.IsWindows(), false));

    [Fact]
    public void Any_object_is_an_option()
    {
        3.AsOption().Value.Should().Be(3);
        ((string)null!).AsOption().HasValue.Should().BeFalse();
    }
}
