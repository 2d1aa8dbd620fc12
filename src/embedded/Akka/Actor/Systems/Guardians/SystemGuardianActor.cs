using Akka.Dispatch;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// The parent of the runtime's top-level actors. When <c>/user</c> has ended it tells those who asked for it, waits for them, drains the
/// loggers and ends itself.
/// </summary>
public class SystemGuardianActor : ActorBase, IRequiresMessageQueue<IUnboundedMessageQueueSemantics>
{
    private static readonly TimeSpan LoggersPatience = TimeSpan.FromSeconds(3);

    private readonly IActorRef _user;
    private readonly HashSet<IActorRef> _hooks = [];
    private bool _ending;

    /// <summary>Made by the runtime.</summary>
    public SystemGuardianActor(IActorRef userGuardian)
    {
        _user = Context.Watch(userGuardian);
    }

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Terminated terminated when terminated.ActorRef.Equals(_user):
                _ending = true;
                foreach (var hook in _hooks) hook.Tell(TerminationHook.Instance, Self);
                EndIfHooksAreDone();
                break;
            case Terminated terminated:
                Done(terminated.ActorRef);
                break;
            case RegisterTerminationHook when !Sender.Equals(Context.System.DeadLetters):
                _hooks.Add(Sender);
                Context.Watch(Sender);
                if (_ending) Sender.Tell(TerminationHook.Instance, Self);
                break;
            case TerminationHookDone:
                Context.Unwatch(Sender);
                Done(Sender);
                break;
            case LoggersDrained:
                Context.Stop(Self);
                break;
            default:
                Context.System.DeadLetters.Tell(new DeadLetter(message, Sender, Self), Sender);
                break;
        }

        return true;
    }

    /// <summary>Keeps the children: whoever failed has been dealt with already.</summary>
    protected override void PreRestart(Exception reason, object message)
    {
    }

    private void Done(IActorRef hook)
    {
        _hooks.Remove(hook);
        if (_ending) EndIfHooksAreDone();
    }

    private void EndIfHooksAreDone()
    {
        if (_hooks.Count > 0) return;
        var system = Context.System;
        system.EventStream.StopLoggersAsync(system, LoggersPatience).PipeTo(
            Self, Self, static () => LoggersDrained.Instance, static _ => LoggersDrained.Instance);
    }

    private sealed class LoggersDrained : INoSerializationVerificationNeeded
    {
        internal static readonly LoggersDrained Instance = new();
    }
}
