using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>The parent of the root guardian: learns of its end, which is the system's.</summary>
internal sealed class RootSupervisor(IActorRefProvider provider, ActorPath path) : MinimalActorRef
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ActorPath Path { get; } = path;

    public override IActorRefProvider Provider { get; } = provider;

    internal Task Ended => _ended.Task;

    public override void SendSystemMessage(ISystemMessage message)
    {
        switch (message)
        {
            case Failed failed:
                // Nothing is left that could go on without the root.
                ((IInternalActorRef)failed.Child).Stop();
                break;
            case DeathWatchNotification:
                _ended.TrySetResult();
                break;
        }
    }
}
