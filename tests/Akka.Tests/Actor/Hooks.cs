using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>
/// Tells an observer each step of its life. Understands: <see cref="Failing"/>, <c>"stop"</c>, <c>"count"</c> (of messages),
/// <c>("child", name)</c>, <c>("adopt", props)</c>, <c>("stop child", name)</c> (answers <c>"gone"</c>), <c>"children"</c>; sends everything
/// else back.
/// </summary>
internal sealed class Hooks : UntypedActor
{
    private readonly IActorRef _observer;
    private readonly string _name;
    private readonly SupervisorStrategy? _strategy;
    private int _count;

    public Hooks(IActorRef observer, string name, SupervisorStrategy? strategy = null)
    {
        _observer = observer;
        _name = name;
        _strategy = strategy;
        _observer.Tell($"{_name} constructor");
    }

    public static Props Props(IActorRef observer, string name, SupervisorStrategy? strategy = null) =>
        Akka.Actor.Props.Create(() => new Hooks(observer, name, strategy));

    protected override SupervisorStrategy SupervisorStrategy() => _strategy ?? base.SupervisorStrategy();

    protected override void PreStart() => _observer.Tell($"{_name} PreStart");

    protected override void PostStop() => _observer.Tell($"{_name} PostStop");

    protected override void PreRestart(Exception reason, object message)
    {
        _observer.Tell($"{_name} PreRestart {reason.Message} {message ?? "null"}");
        base.PreRestart(reason, message!);
    }

    protected override void PostRestart(Exception reason)
    {
        _observer.Tell($"{_name} PostRestart {reason.Message}");
        base.PostRestart(reason);
    }

    protected override void OnReceive(object message)
    {
        _count++;
        switch (message)
        {
            case Failing failing:
                throw failing.Exception;
            case "stop":
                Context.Stop(Self);
                break;
            case "count":
                Sender.Tell(_count);
                break;
            case ("child", string name):
                Sender.Tell(Context.ActorOf(Props(_observer, name), name));
                break;
            case ("adopt", Props props):
                Sender.Tell(Context.ActorOf(props));
                break;
            case ("stop child", string name):
                var child = Context.Child(name);
                Context.WatchWith(child, ("gone", Sender));
                Context.Stop(child);
                break;
            case ("gone", IActorRef asker):
                asker.Tell("gone");
                break;
            case "children":
                Sender.Tell(Context.GetChildren().Select(child => child.Path.Name).Order().ToArray());
                break;
            default:
                Sender.Tell(message);
                break;
        }
    }
}
