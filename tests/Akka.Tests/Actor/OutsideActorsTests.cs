using Akka.Actor;
using Akka.Dispatch;

namespace Akka.Tests.Actor;

/// <summary>On threads of their own, because tests with actors may have left theirs with a context.</summary>
public sealed class OutsideActorsTests
{
    [Fact]
    public void An_actor_made_by_new_is_refused() => Thrown(() => _ = new Echo()).Should().BeOfType<ActorInitializationException>();

    [Fact]
    public void The_context_is_refused_outside_an_actor() => Thrown(ContextUser.Use).Should().BeOfType<NotSupportedException>();

    [Fact]
    public void RunTask_is_refused_outside_an_actor() =>
        Thrown(() => ActorTaskScheduler.RunTask(() => Task.CompletedTask)).Should().BeOfType<InvalidOperationException>();

    private static Exception? Thrown(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(action));
        thread.Start();
        thread.Join();
        return thrown;
    }

    private sealed class ContextUser : UntypedActor
    {
        public static void Use() => _ = Context.Self;

        protected override void OnReceive(object message)
        {
        }
    }
}
