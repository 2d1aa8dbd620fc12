namespace Akka.Tests.Stress;

public sealed class StressSeedsTests
{
    [Theory]
    [InlineData(null, 1, 5)]
    [InlineData("", 1, 5)]
    [InlineData("1000", 1, 1000)]
    [InlineData("17-17", 17, 17)]
    [InlineData("17-20", 17, 20)]
    public void Seeds_are_a_number_or_a_range(string? text, int first, int last) => StressSeeds.Range(text, 5).Should().Be((first, last));

    [Theory]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("3-")]
    [InlineData("3-2")]
    [InlineData("1-2-3")]
    public void Anything_else_is_refused(string text) =>
        FluentActions.Invoking(() => StressSeeds.Range(text, 5)).Should().Throw<FormatException>().WithMessage($"*'{text}'*17-20*");
}
