using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>Does what it is told, and reports each step of its life.</summary>
internal sealed class TreeNode : ReceiveActor
{
    private const int Deepest = 4;

    private readonly TreeJournal _journal;
    private readonly CellRecord _record;
    private readonly int _depth;
    private Exception? _thrown;
    private TreeOrder? _inHand;

    public TreeNode(TreeJournal journal, int depth)
    {
        _journal = journal;
        _depth = depth;
        _record = journal.Open(Self, depth == 0 ? null : journal.Find(Context.Parent));
        _record.Constructed(this);
        FailAtStart(hook: 0);
        Receive<TreeOrder>(order => !order.TakesTime, Do);
        ReceiveAsync<TreeOrder>(DoInTime);
    }

    internal static Directive Decide(Exception cause) => cause switch
    {
        StressFailure failure => failure.Directive,
        ActorInitializationException { InnerException: StressFailure failure } => failure.Directive,
        _ => Akka.Actor.SupervisorStrategy.DefaultDecider.Decide(cause),
    };

    protected override SupervisorStrategy SupervisorStrategy()
    {
        var retries = _depth % 3 == 2 ? 2 : -1;
        return _depth % 2 == 0 ? new OneForOneStrategy(retries, -1, Decide) : new AllForOneStrategy(retries, -1, Decide);
    }

    protected override void PreStart()
    {
        _record.PreStart(this);
        FailAtStart(hook: 1);
        if (_depth < Deepest - 1) Make("a");
    }

    protected override void PreRestart(Exception reason, object message)
    {
        if (ReferenceEquals(reason, _thrown) && !ReferenceEquals(message, _inHand)) _record.Add($"is restarted with {message} instead of {_inHand}");
        _record.PreRestart(this);
        base.PreRestart(reason, message);
        if (_journal.Failure(_record, hook: 2) is { } failure) throw failure;
    }

    protected override void PostRestart(Exception reason)
    {
        _record.PostRestart(this);
        FailAtStart(hook: 3);
        base.PostRestart(reason);
    }

    protected override void PostStop()
    {
        _record.PostStop(this);
        if (_journal.Failure(_record, hook: 4) is { } failure) throw failure;
    }

    private void FailAtStart(int hook)
    {
        if (_journal.Failure(_record, hook) is not { } failure) return;
        _record.Drop(this);
        throw failure;
    }

    private void Do(TreeOrder order)
    {
        Begin(order);
        switch (order.Kind)
        {
            case TreeOrderKind.Fail: throw Failure(order);
            case TreeOrderKind.MakeChild when _depth < Deepest: Make(order.Child); break;
            case TreeOrderKind.StopChild: Context.Stop(Context.Child(order.Child)); break;
            case TreeOrderKind.PoisonChild: Context.Child(order.Child).Tell(PoisonPill.Instance); break;
            case TreeOrderKind.KillChild: Context.Child(order.Child).Tell(Kill.Instance); break;
            case TreeOrderKind.StopItself: Context.Stop(Self); break;
        }
    }

    private async Task DoInTime(TreeOrder order)
    {
        Begin(order);
        await Task.Yield();
        _record.GoOn(this, order);
        // Now and then long enough for others to interfere.
        if (order.Id % 16 == 0) await Task.Delay(1);
        _record.GoOn(this, order);

        if (order.Kind == TreeOrderKind.AwaitAndFail) throw Failure(order);
    }

    private void Begin(TreeOrder order)
    {
        _record.Begin(this, order);
        _journal.Done();
    }

    private StressFailure Failure(TreeOrder order)
    {
        var failure = new StressFailure(order.Directive);
        _thrown = failure;
        _inHand = order;
        return failure;
    }

    private void Make(string name)
    {
        try
        {
            var (journal, depth) = (_journal, _depth + 1);
            journal.Made(_record, Context.ActorOf(Props.Create(() => new TreeNode(journal, depth)), name));
        }
        catch (InvalidActorNameException)
        {
            if (Context.Child(name).IsNobody()) _record.Add($"has no child {name}, but its name is not free");
        }
    }
}
