using Akka.Actor;

namespace AkkaSockets;

/// <summary>
/// Decides what a connection actor's failure costs, after its cause was noted: the terminal event needs it if the actor
/// doesn't come back.
/// </summary>
internal sealed class HandlerSupervision(HandlerFailureSettings settings, Action<IActorRef, Exception> note)
    : OneForOneStrategy(
        settings.MaxRestarts,
        (int)settings.Within.TotalMilliseconds,
        exception => Decide(settings.Policy, exception))
{
    protected override Directive Handle(IActorRef child, Exception exception)
    {
        note(child, exception);
        return base.Handle(child, exception);
    }

    public static Directive Decide(HandlerFailurePolicy policy, Exception exception) => exception switch
    {
        // Without a first instance there is nothing to restart, and Kill means stop.
        ActorInitializationException or ActorKilledException => Directive.Stop,
        _ => policy switch
        {
            HandlerFailurePolicy.Restart => Directive.Restart,
            HandlerFailurePolicy.Close => Directive.Stop,
            _ => Directive.Escalate,
        },
    };
}
