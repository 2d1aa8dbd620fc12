using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>Runs tasks as part of an actor, so that what follows an await sees the actor's context and never runs beside a message.</summary>
public class ActorTaskScheduler : TaskScheduler
{
    private readonly ActorCell _cell;

    internal ActorTaskScheduler(ActorCell cell)
    {
        _cell = cell;
    }

    /// <summary>The message that the actor has in hand.</summary>
    public object CurrentMessage => _cell.CurrentMessage;

    /// <summary>One: an actor does one thing at a time.</summary>
    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs an action as part of handling the message in hand.</summary>
    /// <exception cref="InvalidOperationException">No actor runs on this thread.</exception>
    public static void RunTask(Action action) => RunTask(() =>
    {
        action();
        return Task.CompletedTask;
    });

    /// <summary>Runs an asynchronous action as part of handling the message in hand: other messages wait until it ends.</summary>
    /// <exception cref="InvalidOperationException">No actor runs on this thread.</exception>
    public static void RunTask(Func<Task> asyncAction) => RunningCell().RunAwaited(asyncAction);

    /// <summary>Runs an asynchronous handler of a message, without a closure for each of them.</summary>
    internal static void RunTask(Func<object?, Task> handler, object message) => RunningCell().RunAwaited(handler, message);

    /// <summary>Unknown: the tasks wait in the actor's mailbox.</summary>
    protected override IEnumerable<Task>? GetScheduledTasks() => null;

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => _cell.SendSystemMessage(new ActorTask(task) { Scheduler = this });

    /// <summary>Runs the task at once if the actor runs on this thread.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && InternalCurrentActorCellKeeper.Current == _cell && TryExecuteTask(task);

    internal void Execute(Task task) => TryExecuteTask(task);

    private static ActorCell RunningCell() => InternalCurrentActorCellKeeper.Current
        ?? throw new InvalidOperationException("RunTask can only be called within an actor: no actor runs on this thread.");
}
