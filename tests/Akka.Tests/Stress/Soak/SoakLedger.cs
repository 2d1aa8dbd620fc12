namespace Akka.Tests.Stress.Soak;

/// <summary>Counts what happens to all messages and actors of a run.</summary>
internal sealed class SoakLedger
{
    private const int Slots = 64;

    private long _sent;
    private long _dead;
    private long _instances;
    private long _postStops;
    private long _endsSeenByParents;

    internal SoakLedger(int senders)
    {
        Workers = [.. Enumerable.Range(0, Slots).Select(_ => new SoakSlot(senders))];
    }

    internal SoakSlot[] Workers { get; }

    internal long Sent => Volatile.Read(ref _sent);

    internal long Dead => Volatile.Read(ref _dead);

    internal long Instances => Volatile.Read(ref _instances);

    internal long PostStops => Volatile.Read(ref _postStops);

    internal long EndsSeenByParents => Volatile.Read(ref _endsSeenByParents);

    internal long Handled => Workers.Sum(worker => worker.Handled);

    /// <summary>Messages that wait in mailboxes.</summary>
    internal long OnTheWay => Sent - Handled - Dead;

    internal void AddSent(long count) => Interlocked.Add(ref _sent, count);

    internal void AddDead() => Interlocked.Increment(ref _dead);

    internal void AddInstance() => Interlocked.Increment(ref _instances);

    internal void AddPostStop() => Interlocked.Increment(ref _postStops);

    internal void AddEndSeenByParent() => Interlocked.Increment(ref _endsSeenByParents);
}
