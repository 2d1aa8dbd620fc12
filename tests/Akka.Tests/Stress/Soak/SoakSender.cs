using Akka.Actor;

namespace Akka.Tests.Stress.Soak;

/// <summary>Sends its share of the messages to the workers by turns, as an actor or on a thread, but no more than they can take.</summary>
internal sealed class SoakSender(SoakLedger ledger, int number, long share)
{
    private const int Burst = 256;
    private const long MostOnTheWay = 30_000;

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _next;

    internal Task Done => _done.Task;

    internal void Run()
    {
        while (!Done.IsCompleted)
            if (!TrySendSome())
                Thread.Yield();
    }

    /// <summary>Sends a burst unless too much is on the way.</summary>
    internal bool TrySendSome()
    {
        if (ledger.OnTheWay > MostOnTheWay) return false;
        var end = Math.Min(share, _next + Burst);
        ledger.AddSent(end - _next);
        for (; _next < end; _next++) ledger.Workers[_next % ledger.Workers.Length].Worker.Tell(new SoakMessage(number, _next), ActorRefs.NoSender);
        if (_next == share) _done.TrySetResult();
        return true;
    }

    /// <summary>Lets the sender run in an actor, which sends itself each next step.</summary>
    internal sealed class Host(SoakSender sender) : UntypedActor
    {
        protected override void PreStart() => Self.Tell("more");

        protected override void OnReceive(object message)
        {
            sender.TrySendSome();
            if (!sender.Done.IsCompleted) Self.Tell(message);
        }
    }
}
