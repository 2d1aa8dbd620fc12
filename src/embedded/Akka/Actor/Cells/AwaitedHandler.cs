namespace Akka.Actor.Internal;

/// <summary>The asynchronous work that one message has begun.</summary>
internal sealed class AwaitedHandler
{
    private TaskCompletionSource? _outcome;

    /// <summary>Tasks that have not ended.</summary>
    internal int Pending { get; set; }

    /// <summary>What the work comes to; who wants to know asks before it can have ended.</summary>
    internal Task Outcome => (_outcome ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    internal void Succeed() => _outcome?.TrySetResult();

    internal void Fail(Exception cause) => _outcome?.TrySetException(cause);

    internal void Abandon() => _outcome?.TrySetCanceled();
}
