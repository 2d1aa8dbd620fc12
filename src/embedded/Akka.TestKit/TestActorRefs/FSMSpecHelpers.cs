using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Comparers for <c>ExpectMsg</c> of what a state machine tells those who watch its transitions.</summary>
public static class FSMSpecHelpers
{
    /// <summary>Whether expected and actual are the same machine's <see cref="FSMBase.CurrentState{TS}"/>, in the same state.</summary>
    /// <exception cref="InvalidCastException">Thrown by the comparer: one of them is something else.</exception>
    public static Func<object, object, bool> CurrentStateExpector<TS>() => Comparer<FSMBase.CurrentState<TS>>(
        (expected, actual) => expected.FsmRef.Equals(actual.FsmRef) && Same(expected.State, actual.State));

    /// <summary>Whether expected and actual are the same machine's <see cref="FSMBase.Transition{TS}"/>, between the same states.</summary>
    /// <exception cref="InvalidCastException">Thrown by the comparer: one of them is something else.</exception>
    public static Func<object, object, bool> TransitionStateExpector<TS>() => Comparer<FSMBase.Transition<TS>>(
        (expected, actual) => expected.FsmRef.Equals(actual.FsmRef) && Same(expected.From, actual.From) && Same(expected.To, actual.To));

    private static Func<object, object, bool> Comparer<T>(Func<T, T, bool> areEqual) => (expected, actual) => areEqual((T)expected, (T)actual);

    private static bool Same<TS>(TS expected, TS actual) => EqualityComparer<TS>.Default.Equals(expected, actual);
}
