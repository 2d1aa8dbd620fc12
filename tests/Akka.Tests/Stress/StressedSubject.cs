using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>An actor that is watched: fails as it is told, and notes its end.</summary>
internal sealed class StressedSubject(SubjectRecord record) : UntypedActor
{
    private bool _restarts;

    protected override void PreRestart(Exception reason, object message)
    {
        _restarts = true;
        base.PreRestart(reason, message);
    }

    protected override void PostStop() => record.Ended = !_restarts;

    protected override void OnReceive(object message)
    {
        if (message is Directive directive) throw new StressFailure(directive);
    }
}
