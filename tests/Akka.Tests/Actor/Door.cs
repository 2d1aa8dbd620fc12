using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>A state machine that tells an observer what it does; a message that is a function says what it does next.</summary>
public sealed class Door : FSM<string, int>, IWithTimers
{
    public static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(40);
    private readonly IActorRef _observer;

    public Door(IActorRef observer, Action<Door>? more = null)
    {
        _observer = observer;
        StartWith("closed", 1);
        When("closed", Do);
        When("closed", e => e.FsmEvent is "second" ? Stay().Replying("second") : null);
        When("open", e => e.FsmEvent is StateTimeout ? Tell("timeout", Stay().ForMax(TimeSpan.MaxValue)) : Do(e), Soon);
        OnTermination(e => observer.Tell(e));
        more?.Invoke(this);
        Initialize();
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public static Func<Door, State<string, int>> Does(Func<Door, State<string, int>> act) => act;

    public State<string, int> Tell(object what, State<string, int> answer)
    {
        _observer.Tell(what);
        return answer;
    }

    private State<string, int>? Do(Event<int> e) => e.FsmEvent switch
    {
        Func<Door, State<string, int>> act => act(this),
        "tick" => Tell("tick", Stay()),
        StateTimeout => Tell("timeout", Stay().ForMax(TimeSpan.MaxValue)),
        _ => null,
    };
}
