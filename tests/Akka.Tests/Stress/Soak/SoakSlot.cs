using Akka.Actor;

namespace Akka.Tests.Stress.Soak;

/// <summary>The place of a worker: who fills it now, and what all that did so far have handled. Only the worker writes the counts.</summary>
internal sealed class SoakSlot(int senders)
{
    private readonly long[] _last = [.. Enumerable.Repeat(-1L, senders)];
    private IActorRef _worker = ActorRefs.Nobody;
    private long _handled;

    internal IActorRef Worker
    {
        get => Volatile.Read(ref _worker);
        set => Volatile.Write(ref _worker, value);
    }

    internal long Handled => Volatile.Read(ref _handled);

    internal long Crashes { get; private set; }

    internal long Ends { get; private set; }

    internal long Ticks { get; set; }

    internal long OutOfOrder { get; private set; }

    internal void Handle(SoakMessage message)
    {
        if (message.Number <= _last[message.Sender]) OutOfOrder++;
        _last[message.Sender] = message.Number;
        if (message.Effect == SoakEffect.Crash) Crashes++;
        if (message.Effect == SoakEffect.End) Ends++;
        Volatile.Write(ref _handled, _handled + 1);
    }
}
