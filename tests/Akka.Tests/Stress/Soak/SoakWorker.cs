using Akka.Actor;

namespace Akka.Tests.Stress.Soak;

/// <summary>Handles messages, crashes and ends as they say, and has a timer besides.</summary>
internal sealed class SoakWorker : UntypedActor, IWithTimers
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);

    private readonly SoakLedger _ledger;
    private readonly SoakSlot _slot;

    public SoakWorker(SoakLedger ledger, SoakSlot slot)
    {
        _ledger = ledger;
        _slot = slot;
        ledger.AddInstance();
    }

    public ITimerScheduler Timers { get; set; } = null!;

    protected override void PreStart()
    {
        Timers.StartPeriodicTimer("tick", Tick.Instance, Often);
        Context.SetReceiveTimeout(Often);
    }

    protected override void PostStop() => _ledger.AddPostStop();

    protected override void OnReceive(object message)
    {
        if (message is not SoakMessage work)
        {
            _slot.Ticks++;
            return;
        }

        _slot.Handle(work);
        if (work.Effect == SoakEffect.Crash) throw new StressFailure(Directive.Restart);
        if (work.Effect == SoakEffect.End) Context.Stop(Self);
    }

    private sealed class Tick
    {
        internal static readonly Tick Instance = new();
    }
}
