using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>Watches as it is told, and enters in its book what it is told of ends.</summary>
internal sealed class StressedWatcher : UntypedActor
{
    private const string ChildName = "child";

    private readonly WatchBook _book;
    private bool _restarts;

    public StressedWatcher(WatchBook book)
    {
        _book = book;
    }

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(StressFailure.Decide);

    protected override void PreRestart(Exception reason, object message)
    {
        _restarts = true;
        // They are unwatched and stopped.
        foreach (var child in Context.GetChildren()) _book.End(child);
        base.PreRestart(reason, message);
    }

    protected override void PostRestart(Exception reason)
    {
        base.PostRestart(reason);
        AnswerIfSettled();
    }

    protected override void PostStop()
    {
        if (!_restarts) _book.Close();
    }

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case WatchOrder order:
                Do(order);
                break;
            case Terminated terminated:
                _book.Told(terminated.ActorRef, null);
                // Whoever is told as a parent finds the name free.
                if (terminated.ActorRef.Path.Parent.Equals(Self.Path)) MakeChild();
                break;
            case DeathNotice notice:
                _book.Told(notice.Subject, notice);
                break;
            case TellWhenSettled:
                _book.Asker = Sender;
                StopChildren();
                break;
        }

        AnswerIfSettled();
    }

    private void AnswerIfSettled()
    {
        if (_book.IsSettled) _book.Asker?.Tell("settled");
    }

    private void StopChildren()
    {
        foreach (var child in Context.GetChildren()) Context.Stop(child);
    }

    private void Do(WatchOrder order)
    {
        var subject = order.Subject;
        switch (order.Kind)
        {
            case WatchOrderKind.Watch when !_book.Watches(subject):
                Watch(subject);
                break;
            case WatchOrderKind.WatchWith when !_book.Watches(subject):
                var notice = new DeathNotice(subject, new object());
                _book.Begin(subject, notice);
                Context.WatchWith(subject, notice);
                break;
            case WatchOrderKind.Unwatch:
                Unwatch(subject);
                break;
            case WatchOrderKind.WatchAnew:
                Unwatch(subject);
                Watch(subject);
                break;
            case WatchOrderKind.WatchAgain when _book.Watches(subject):
                Context.Watch(subject);
                break;
            case WatchOrderKind.MakeChild when Context.Child(ChildName).IsNobody():
                MakeChild();
                break;
            case WatchOrderKind.Fail:
                throw new StressFailure(order.Directive);
            case WatchOrderKind.StopItself:
                Context.Stop(Self);
                break;
        }
    }

    private void Watch(IActorRef subject)
    {
        _book.Begin(subject, null);
        Context.Watch(subject);
    }

    private void Unwatch(IActorRef subject)
    {
        _book.End(subject);
        Context.Unwatch(subject);
    }

    private void MakeChild()
    {
        if (_book.Asker is not null) return;
        var record = new SubjectRecord();
        var child = Context.ActorOf(Props.Create(() => new StressedSubject(record)), ChildName);
        _book.Subjects[child] = record;
        Watch(child);
    }

    /// <summary>What a watcher wants to be told instead of Terminated.</summary>
    private sealed record DeathNotice(IActorRef Subject, object Token);

    /// <summary>Wants to know when every watch has been answered.</summary>
    internal sealed class TellWhenSettled
    {
        internal static readonly TellWhenSettled Instance = new();
    }
}
