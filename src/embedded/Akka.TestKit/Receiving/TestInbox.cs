namespace Akka.TestKit.Internal;

/// <summary>
/// The messages a test actor has received and the test hasn't looked at yet. Filled by the actor, on
/// whatever thread sends to it, and emptied by the test.
/// </summary>
internal sealed class TestInbox
{
    private readonly Queue<MessageEnvelope> _messages = new();

    // As many permits as there are messages; waited on without holding the lock.
    private readonly SemaphoreSlim _filled = new(0);

    public bool IsEmpty
    {
        get
        {
            lock (_messages)
                return _messages.Count == 0;
        }
    }

    public void Add(MessageEnvelope message)
    {
        lock (_messages)
            _messages.Enqueue(message);
        _filled.Release();
    }

    /// <summary>The oldest message, or null if none comes in time or the wait is cancelled. A negative timeout never ends.</summary>
    public async ValueTask<MessageEnvelope?> TakeAsync(Waiting waiting, TimeSpan timeout, CancellationToken cancellation)
    {
        if (!await waiting.ForAsync(_filled, timeout, cancellation))
            return null;

        lock (_messages)
            return _messages.Dequeue();
    }

    /// <summary>Like <see cref="TakeAsync"/>, but the message stays.</summary>
    public async ValueTask<MessageEnvelope?> PeekAsync(Waiting waiting, TimeSpan timeout, CancellationToken cancellation)
    {
        if (!await waiting.ForAsync(_filled, timeout, cancellation))
            return null;

        try
        {
            lock (_messages)
                return _messages.Peek();
        }
        finally
        {
            _filled.Release();
        }
    }
}
