using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>Keeps a tree: makes its root anew whenever it has ended, and escalates nothing.</summary>
internal sealed class TreeTop(TreeJournal journal) : UntypedActor
{
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(
        cause => TreeNode.Decide(cause) is var directive && directive == Directive.Escalate ? Directive.Restart : directive);

    protected override void PreStart() => Plant();

    protected override void OnReceive(object message)
    {
        if (message is Terminated) Plant();
        else Sender.Tell("planted");
    }

    private void Plant() => Context.Watch(Context.ActorOf(Props.Create(() => new TreeNode(journal, 0)), "root"));
}
