using System.Runtime.CompilerServices;
using Akka.Actor;

namespace Akka.Tests.Scheduling;

/// <summary>A server that guards each of its connections with a long timer cancels thousands a second: what stays of them must be little.</summary>
public sealed class CancelledWorkTests : TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    private IScheduler Scheduler => Sys.Scheduler;

    [Fact]
    [Trait("Upstream", "defect")] // There the wheel holds on to it until it would have been due.
    public void Cancelled_work_lets_go_of_its_message_and_its_action_at_once()
    {
        var (message, action) = ScheduleAndCancel();

        GC.Collect();

        message.IsAlive.Should().BeFalse();
        action.IsAlive.Should().BeFalse();
    }

    [Fact]
    public async Task The_wheel_is_swept_when_most_of_it_is_cancelled()
    {
        var cancelables = ScheduleAndCancelMany(5000);

        await AwaitAssertAsync(() =>
        {
            // Whatever is due next makes the scheduler look.
            Scheduler.ScheduleTellOnce(TimeSpan.Zero, TestActor, "due", TestActor);
            ExpectMsg("due");
            GC.Collect();
            cancelables.Count(cancelable => cancelable.IsAlive).Should().BeLessThan(1100);
        });
    }

    [Fact]
    public void Work_that_is_not_cancelled_survives_the_cancelling_of_the_rest()
    {
        for (var i = 0; i < 5; i++)
            Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(100), TestActor, "kept", TestActor);
        ScheduleAndCancelMany(5000);
        Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(100), TestActor, "kept", TestActor);

        ReceiveN(6).Should().AllBeEquivalentTo("kept");
    }

    [Fact]
    public void One_cancelable_cancels_all_work_that_was_scheduled_with_it()
    {
        var cancelable = new Cancelable(Scheduler);
        for (var i = 0; i < 3; i++)
            Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(100), TestActor, "never", TestActor, cancelable);
        cancelable.Cancel();
        Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(150), TestActor, "after", TestActor);

        ExpectMsg("after");
        ExpectNoMsg(50);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (WeakReference Message, WeakReference Action) ScheduleAndCancel()
    {
        var message = new object();
        Scheduler.ScheduleTellOnceCancelable(Late, TestActor, message, TestActor).Cancel();
        var used = new object();
        Action action = () => used.ToString();
        Scheduler.Advanced.ScheduleOnceCancelable(Late, action).Cancel();
        return (new WeakReference(message), new WeakReference(action));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<WeakReference> ScheduleAndCancelMany(int count)
    {
        var references = new List<WeakReference>(count);
        for (var i = 0; i < count; i++)
        {
            var cancelable = Scheduler.ScheduleTellOnceCancelable(Late, TestActor, "never", TestActor);
            cancelable.Cancel();
            references.Add(new WeakReference(cancelable));
        }

        return references;
    }
}
