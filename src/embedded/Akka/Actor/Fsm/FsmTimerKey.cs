namespace Akka.Actor.Internal;

/// <summary>Keeps a state machine's timers apart from those the actor starts by itself; without a name, the state's timeout.</summary>
internal sealed record FsmTimerKey(string? Name)
{
    internal static FsmTimerKey StateTimeout { get; } = new((string?)null);

    public override string ToString() => Name ?? "state timeout";
}
