namespace Akka.TestKit;

// Meeting points for tests with more than one thread.
public abstract partial class TestKitBase
{
    /// <summary>Makes a latch that opens at the <paramref name="count"/>th count; its timeouts are dilated.</summary>
    public virtual TestLatch CreateTestLatch(int count = 1) => new(this, count);

    /// <summary>Makes a barrier for <paramref name="count"/> participants; its timeouts are dilated.</summary>
    public TestBarrier CreateTestBarrier(int count) => new(this, count);
}
