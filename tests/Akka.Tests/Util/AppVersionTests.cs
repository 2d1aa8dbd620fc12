using System.Reflection;
using Akka.Util;

namespace Akka.Tests.Util;

public sealed class AppVersionTests
{
    [Theory]
    [InlineData("1", "2")]
    [InlineData("1.9", "1.10")]
    [InlineData("1.2.3", "1.2.4")]
    [InlineData("1.2.3", "1.3")]
    [InlineData("1.2", "1.2.1")]
    [InlineData("1.2-M1", "1.2-M2")]
    [InlineData("1.2.3-M1", "1.2.3")]
    [InlineData("1.2.3+3-abcd", "1.2.3+10-abcd")]
    [InlineData("1.2.3+3-abcd", "1.2.4")]
    [InlineData("1.2.3+3-abcd", "1.2.3+3-abce")]
    [InlineData("1.2.3", "1.2.3+1-abcd")]
    [InlineData("1.2-3-abcd", "1.2-10-abcd")]
    [InlineData("main", "master")]
    [InlineData("main", "0.0.1")]
    [InlineData("2024-08-30", "2024-09-07")]
    [InlineData("02-x", "1-x")]
    public void The_lesser_version_comes_first(string lesser, string greater) =>
        AppVersion.Create(lesser).CompareTo(AppVersion.Create(greater)).Should().BeNegative();

    [Theory]
    [InlineData("1.2.4", "1.2.3")]
    [InlineData("1.10", "1.9")]
    [InlineData("1.2.3-M2", "1.2.3-M1")]
    [InlineData("0.0.1", "main")]
    public void The_greater_version_comes_last(string greater, string lesser) =>
        AppVersion.Create(greater).CompareTo(AppVersion.Create(lesser)).Should().BePositive();

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_version_comes_after_its_milestones_from_both_sides() =>
        AppVersion.Create("1.2.3").CompareTo(AppVersion.Create("1.2.3-M1")).Should().BePositive();

    [Theory]
    [InlineData("1", "1.0.0")]
    [InlineData("1.2", "1.2.0")]
    [InlineData("1.2.", "1.2.0")]
    [InlineData("1.2-M1", "1.2.0-M1")]
    public void Missing_numbers_count_as_zero(string one, string other) =>
        AppVersion.Create(one).CompareTo(AppVersion.Create(other)).Should().Be(0);

    [Fact]
    public void Versions_are_equal_when_their_texts_are()
    {
        var version = AppVersion.Create("1.2");

        (version == AppVersion.Create("1.2")).Should().BeTrue();
        version.Equals((object)AppVersion.Create("1.2")).Should().BeTrue();
        version.GetHashCode().Should().Be(AppVersion.Create("1.2").GetHashCode());
        (version != AppVersion.Create("1.2.0")).Should().BeTrue();
        AppVersion.Zero.Should().Be(AppVersion.Create("0.0.0"));
        version.ToString().Should().Be("1.2");
        version.Version.Should().Be("1.2");
        (version == null!).Should().BeFalse();
        ((AppVersion)null! == null!).Should().BeTrue();
    }

    [Fact]
    public void The_version_of_the_process_can_be_had()
    {
        var own = Assembly.GetEntryAssembly()!.GetName().Version!;

        AppVersion.Create("Assembly-Version").Version.Should().Be(own.ToString(3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3.4")]
    public void A_version_has_one_to_three_parts(string text)
    {
        var making = () => AppVersion.Create(text);

        making.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("x.1")]
    [InlineData("1.x")]
    [InlineData("1.x.3")]
    [InlineData("1.2x.3")]
    [InlineData("1.2.3x")]
    public void Each_of_several_parts_begins_with_a_number(string text)
    {
        var making = () => AppVersion.Create(text);

        making.Should().Throw<FormatException>();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void What_is_wrong_with_a_version_is_told()
    {
        FluentActions.Invoking(() => AppVersion.Create("1.2.3.4")).Should().Throw<ArgumentException>().WithMessage("*[1.2.3.4]*one to three*");
        FluentActions.Invoking(() => AppVersion.Create("1.2x.3")).Should().Throw<FormatException>().WithMessage("*[1.2x.3]*[2x]*number*");
    }
}
