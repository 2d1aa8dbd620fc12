using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>Tells an observer each step of its life, and fails in those hooks that its plan says.</summary>
internal sealed class FailsInHooks : UntypedActor
{
    private readonly IActorRef _observer;
    private readonly HookPlan _plan;

    public FailsInHooks(IActorRef observer, HookPlan plan)
    {
        _observer = observer;
        _plan = plan;
        Step("constructor");
    }

    protected override void PreStart() => Step("PreStart");

    protected override void PostStop() => Step("PostStop");

    protected override void PreRestart(Exception reason, object message)
    {
        Step("PreRestart");
        base.PreRestart(reason, message);
    }

    protected override void PostRestart(Exception reason)
    {
        Step("PostRestart");
        base.PostRestart(reason);
    }

    protected override void OnReceive(object message)
    {
        if (message is Failing failing) throw failing.Exception;
        Sender.Tell(message);
    }

    private void Step(string hook)
    {
        _observer.Tell(hook);
        if (_plan.Fails(hook)) throw new InvalidOperationException($"in {hook}");
    }
}
