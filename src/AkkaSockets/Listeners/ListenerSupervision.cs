using Akka.Actor;
using Akka.Actor.Internal;

namespace AkkaSockets;

/// <summary>As <see cref="HandlerSupervision"/>, with settings that may differ from one connection to the next, since they can change.</summary>
internal sealed class ListenerSupervision(Func<IActorRef, HandlerFailureSettings> settingsOf, Action<IActorRef, Exception> note)
    : OneForOneStrategy(_ => Directive.Restart)
{
    public override void ProcessFailure(
        IActorContext context,
        bool restart,
        IActorRef child,
        Exception cause,
        ChildRestartStats stats,
        IReadOnlyCollection<ChildRestartStats> children)
    {
        var settings = settingsOf(child);
        if (restart && stats.RequestRestartPermission(settings.MaxRestarts, (int)settings.Within.TotalMilliseconds))
            RestartChild(child, cause, suspendFirst: false);
        else
            context.Stop(child);
    }

    protected override Directive Handle(IActorRef child, Exception exception)
    {
        note(child, exception);
        return HandlerSupervision.Decide(settingsOf(child).Policy, exception);
    }
}
