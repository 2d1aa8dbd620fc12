namespace AkkaSockets.Tests.Configuration;

public sealed class UnitsTests
{
    [Theory]
    [InlineData("250", 250)]
    [InlineData("250ms", 250)]
    [InlineData("10s", 10_000)]
    [InlineData("10 s", 10_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("2 minutes", 120_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("1d", 86_400_000)]
    [InlineData("0", 0)]
    public void Durations_have_units_and_milliseconds_without(string text, long milliseconds)
    {
        Units.TryParseDuration(text, out var value).Should().BeTrue();
        value.Should().Be(TimeSpan.FromMilliseconds(milliseconds));
    }

    [Theory]
    [InlineData("512", 512)]
    [InlineData("512B", 512)]
    [InlineData("64kB", 64_000)]
    [InlineData("64KiB", 65_536)]
    [InlineData("64k", 65_536)]
    [InlineData("1.5 MiB", 1_572_864)]
    [InlineData("1GB", 1_000_000_000)]
    public void Sizes_have_units_and_bytes_without(string text, long bytes)
    {
        Units.TryParseSize(text, out var value).Should().BeTrue();
        value.Should().Be(bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1x")]
    [InlineData("1 s s")]
    [InlineData("infinite")]
    [InlineData("1e400d")]
    [InlineData("99999999999999d")]
    [InlineData("NaN")]
    public void What_is_no_duration_is_refused(string text) => Units.TryParseDuration(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("0.5B")]
    [InlineData("1TB")]
    [InlineData("99999999999999GB")]
    public void What_is_no_size_is_refused(string text) => Units.TryParseSize(text, out _).Should().BeFalse();
}
