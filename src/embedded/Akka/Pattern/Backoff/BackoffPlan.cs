using Akka.Actor;

namespace Akka.Pattern;

/// <summary>The options, as values.</summary>
internal sealed class BackoffPlan : BackoffOptions
{
    public required bool Restarting { get; init; }

    public required Props Child { get; init; }

    public required string Name { get; init; }

    public required BackoffDelays Delays { get; init; }

    public required IBackoffReset Reset { get; init; }

    public required OneForOneStrategy Strategy { get; init; }

    public object? ReplyWhileStopped { get; init; }

    public Func<object, bool>? FinalStopMessage { get; init; }

    /// <exception cref="ArgumentException">A time or the random factor is out of range.</exception>
    internal override Props Props
    {
        get
        {
            Delays.Check();
            var type = Restarting ? typeof(RestartBackoffSupervisor) : typeof(BackoffSupervisor);
            return Props.Create(
                type, Child, Name, Delays.Min, Delays.Max, Reset, Delays.RandomFactor, Strategy, ReplyWhileStopped!, FinalStopMessage!);
        }
    }

    public override BackoffOptions WithAutoReset(TimeSpan resetBackoff) => Copy(reset: new AutoReset(resetBackoff));

    public override BackoffOptions WithManualReset() => Copy(reset: new ManualReset());

    public override BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy) => Copy(strategy: supervisorStrategy);

    public override BackoffOptions WithDefaultStoppingStrategy() =>
        Copy(strategy: new OneForOneStrategy(Strategy.MaxNumberOfRetries, null, SupervisorStrategy.StoppingStrategy.Decider));

    public override BackoffOptions WithReplyWhileStopped(object replyWhileStopped) => Copy(reply: replyWhileStopped);

    public override BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries) => Copy(strategy: Strategy.WithMaxNrOfRetries(maxNrOfRetries));

    public override BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage) => Copy(last: isFinalStopMessage);

    private BackoffPlan Copy(
        IBackoffReset? reset = null, OneForOneStrategy? strategy = null, object? reply = null, Func<object, bool>? last = null) =>
        new()
        {
            Restarting = Restarting,
            Child = Child,
            Name = Name,
            Delays = Delays,
            Reset = reset ?? Reset,
            Strategy = strategy ?? Strategy,
            ReplyWhileStopped = reply ?? ReplyWhileStopped,
            FinalStopMessage = last ?? FinalStopMessage,
        };
}
