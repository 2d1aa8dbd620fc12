using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>Completes a task with the first message it gets, and stops.</summary>
public class FutureActor : ActorBase
{
    private readonly TaskCompletionSource<object>? _completion;

    /// <summary>An actor without a task: it only stops.</summary>
    public FutureActor()
    {
    }

    /// <summary>An actor with the task to complete.</summary>
    /// <param name="completionSource">The task.</param>
    /// <param name="respondTo">Who waits for it. For information.</param>
    public FutureActor(TaskCompletionSource<object> completionSource, IActorRef respondTo) => _completion = completionSource;

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        Context.Stop(Self);
        Become(EmptyReceive);
        _completion?.TrySetResult(message);
        return true;
    }
}
