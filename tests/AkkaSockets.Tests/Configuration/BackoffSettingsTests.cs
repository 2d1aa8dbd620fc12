namespace AkkaSockets.Tests.Configuration;

public sealed class BackoffSettingsTests
{
    private static readonly BackoffSettings Settings = new()
    {
        MinBackoff = TimeSpan.FromMilliseconds(100),
        MaxBackoff = TimeSpan.FromMilliseconds(1000),
        RandomFactor = 0.5,
    };

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 200)]
    [InlineData(4, 800)]
    [InlineData(5, 1000)]
    [InlineData(int.MaxValue, 1000)]
    public void The_wait_doubles_up_to_its_maximum(int failures, int milliseconds) =>
        Settings.DelayAfter(failures, random: 0).Should().Be(TimeSpan.FromMilliseconds(milliseconds));

    [Fact]
    public void The_wait_is_spread_by_the_random_factor() =>
        Settings.DelayAfter(1, random: 1).Should().Be(TimeSpan.FromMilliseconds(150));

    [Fact]
    public void After_the_last_retry_there_is_no_wait()
    {
        var limited = Settings with { MaxRetries = 2 };

        limited.DelayAfter(2, 0).Should().NotBeNull();
        limited.DelayAfter(3, 0).Should().BeNull();
        (Settings with { MaxRetries = 0 }).DelayAfter(1, 0).Should().BeNull();
    }
}
