using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>The actor behind a test kit or probe: puts what it receives into the test's inbox.</summary>
internal sealed class InboxActor(TestInbox inbox) : ActorBase
{
    private TestActor.Ignore? _ignore;
    private AutoPilot _pilot = AutoPilot.NoAutoPilot;

    protected override SupervisorStrategy SupervisorStrategy() => Children;

    private DelegatingSupervisorStrategy Children { get; } = new();

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case TestActor.SetIgnore set:
                _ignore = set.Ignore;
                break;
            case TestActor.SetAutoPilot set:
                _pilot = set.AutoPilot;
                break;
            case TestActor.Watch watch:
                Context.Watch(watch.Actor);
                break;
            case TestActor.Unwatch unwatch:
                Context.Unwatch(unwatch.Actor);
                break;
            case TestActor.Spawn spawn:
                Spawn(spawn);
                break;
            case InboxActorTask task:
                task.Run(Context, Children);
                break;
            default:
                Keep(message);
                break;
        }

        return true;
    }

    private void Spawn(TestActor.Spawn spawn)
    {
        var child = spawn.Apply(Context);
        if (spawn._supervisorStrategy.HasValue)
            Children.Update(child, spawn._supervisorStrategy.Value);
        inbox.Add(new RealMessageEnvelope(child, Self));
    }

    private void Keep(object message)
    {
        var next = _pilot.Run(Sender, message);
        if (next is not KeepRunning)
            _pilot = next;

        if (_ignore?.Invoke(message) != true)
            inbox.Add(new RealMessageEnvelope(message, Sender));
    }
}
