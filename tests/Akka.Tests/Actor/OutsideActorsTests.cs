using Akka.Actor;
using Akka.Dispatch;

namespace Akka.Tests.Actor;

public sealed class OutsideActorsTests
{
    [Fact]
    public void An_actor_made_by_new_is_refused() =>
        FluentActions.Invoking(() => new Echo()).Should().Throw<ActorInitializationException>();

    [Fact]
    public void The_context_is_refused_outside_an_actor() =>
        FluentActions.Invoking(ContextUser.Use).Should().Throw<NotSupportedException>();

    [Fact]
    public void RunTask_is_refused_outside_an_actor() =>
        FluentActions.Invoking(() => ActorTaskScheduler.RunTask(() => Task.CompletedTask)).Should().Throw<InvalidOperationException>();

    private sealed class ContextUser : UntypedActor
    {
        public static void Use() => _ = Context.Self;

        protected override void OnReceive(object message)
        {
        }
    }
}
