using AkkaSockets.Telemetry;

namespace AkkaSockets.Tests.Telemetry;

public sealed class LogPaceTests
{
    [Fact]
    public void One_an_interval_is_let_through_and_tells_how_many_were_not()
    {
        var pace = new LogPace(TimeSpan.FromSeconds(10));
        var let = new List<(int Second, long Unlogged)>();
        foreach (var second in new[] { 0, 1, 9, 10, 11, 40, 41 })
        {
            if (pace.TryTake(TimeSpan.FromSeconds(second), out var unlogged))
                let.Add((second, unlogged));
        }

        let.Should().Equal((0, 0L), (10, 2L), (40, 1L));
    }
}
