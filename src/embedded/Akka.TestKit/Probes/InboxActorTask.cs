using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Something the test has its test actor do and waits for.</summary>
internal sealed class InboxActorTask(Func<IActorContext, DelegatingSupervisorStrategy, IActorRef> run) : INoSerializationVerificationNeeded
{
    private readonly TaskCompletionSource<IActorRef> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What it came to, or why it failed.</summary>
    public Task<IActorRef> Outcome => _outcome.Task;

    public void Run(IActorContext context, DelegatingSupervisorStrategy strategies)
    {
        try
        {
            _outcome.TrySetResult(run(context, strategies));
        }
        catch (Exception failure)
        {
            // It is the test that asked, so it is the test that hears of it.
            _outcome.TrySetException(failure);
        }
    }
}
