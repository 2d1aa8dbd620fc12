namespace Akka.TestKit.Tests.Actors;

public class ThreadCleanupTests
{
    // There a later test on the thread finds the dead test actor of the earlier one.
    [Fact]
    [Trait("Upstream", "defect")]
    public void A_disposed_kit_leaves_the_thread_as_it_was()
    {
        var context = SynchronizationContext.Current;

        new Xunit2.TestKit().Dispose();

        SynchronizationContext.Current.Should().BeSameAs(context);
        ActorCell.GetCurrentSelfOrNoSender().Should().BeNull();
    }
}
