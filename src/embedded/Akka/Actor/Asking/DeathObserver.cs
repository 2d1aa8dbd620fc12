using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>Watches one actor from outside actors.</summary>
internal sealed class DeathObserver : MinimalActorRef
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IInternalActorRef _target;

    private DeathObserver(IInternalActorRef target)
    {
        _target = target;
        Path = target.Provider.TempPath();
    }

    public override ActorPath Path { get; }

    public override IActorRefProvider Provider => _target.Provider;

    internal Task Ended => _ended.Task;

    public override void SendSystemMessage(ISystemMessage message)
    {
        if (message is DeathWatchNotification) _ended.TrySetResult();
    }

    internal static DeathObserver Watch(IActorRef target)
    {
        var watchee = (IInternalActorRef)target;
        var observer = new DeathObserver(watchee);
        watchee.SendSystemMessage(new Watch(watchee, observer));
        return observer;
    }

    internal void Unwatch() => _target.SendSystemMessage(new Unwatch(_target, this));
}
