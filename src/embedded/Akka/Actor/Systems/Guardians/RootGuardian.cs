using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>The actor at the root. Ends when <c>/system</c> has ended.</summary>
internal sealed class RootGuardian : ActorBase
{
    /// <summary>A guardian that fails takes the system with it.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(cause =>
    {
        Context.System.EventStream.Publish(new Error(cause, Self.Path.ToString(), typeof(RootGuardian), "guardian failed, shutting down system"));
        return Directive.Stop;
    }, loggingEnabled: false);

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case WatchSystemGuardian watch:
                Context.Watch(watch.Guardian);
                return true;
            case Terminated:
                Context.Stop(Self);
                return true;
            default:
                Context.System.DeadLetters.Tell(new DeadLetter(message, Sender, Self), Sender);
                return true;
        }
    }
}
