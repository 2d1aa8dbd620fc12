namespace Akka.TestKit.Tests.Synchronization;

public class TestBarrierTests : Xunit2.TestKit
{
    [Fact]
    public async Task It_lets_pass_when_all_have_arrived()
    {
        var barrier = CreateTestBarrier(2);

        var other = Task.Run(() => barrier.Await(Span.Ample));
        barrier.Await(Span.Ample);

        await other;
    }

    // There whoever waits too long passes as if all had come.
    [Fact]
    [Trait("Upstream", "defect")]
    public void Waiting_too_long_throws() => Assert.Throws<TimeoutException>(() => CreateTestBarrier(2).Await(Span.Short));

    [Fact]
    public async Task After_a_reset_it_counts_anew()
    {
        var barrier = CreateTestBarrier(2);
        Record.Exception(() => barrier.Await(Span.Short));

        barrier.Reset();
        var other = Task.Run(() => barrier.Await(Span.Ample));
        barrier.Await(Span.Ample);

        await other;
    }
}
