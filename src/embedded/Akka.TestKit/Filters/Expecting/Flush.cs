using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Published on the event stream: asks the listener to say when it has handled what was published before.</summary>
internal sealed class Flush : INoSerializationVerificationNeeded
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public void Confirm() => _done.TrySetResult();
}
