using Akka.Actor.Internal;
using Akka.Dispatch;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

public partial class ActorCell
{
    private ActorTaskScheduler? _taskScheduler;
    private AwaitedHandler? _awaited;

    /// <summary>Runs tasks as part of the actor: one at a time, between messages, with its context.</summary>
    public virtual ActorTaskScheduler TaskScheduler => _taskScheduler ??= new ActorTaskScheduler(this);

    /// <summary>
    /// Runs an asynchronous action on the actor's scheduler. If it does not end at once, user messages are held back until it does, and the
    /// message in hand stays there.
    /// </summary>
    internal void RunAwaited(Func<Task> action) => RunAwaited(new Task<Task>(action, TaskCreationOptions.DenyChildAttach));

    /// <inheritdoc cref="RunAwaited(Func{Task})"/>
    internal void RunAwaited(Func<object?, Task> action, object state) =>
        RunAwaited(new Task<Task>(action, state, TaskCreationOptions.DenyChildAttach));

    /// <summary>
    /// Handles a message on the calling thread, and tells what its asynchronous handler comes to: nothing more if it is cancelled, for
    /// then the actor has ended. What fails before the first await is thrown.
    /// </summary>
    internal Task HandleForTestAsync(Envelope envelope)
    {
        // Held by this method too, so that the handler can't end before its outcome is asked for.
        var awaited = new AwaitedHandler { Pending = 1 };
        var outcome = awaited.Outcome;
        _awaited = awaited;
        _mailbox.Suspend();
        try
        {
            ReceiveMessageForTest(envelope);
        }
        finally
        {
            SendSystemMessage(new AwaitedEnded(awaited, Task.CompletedTask));
        }

        return outcome;
    }

    private void RunAwaited(Task<Task> start)
    {
        start.RunSynchronously(TaskScheduler);
        var task = start.GetAwaiter().GetResult();
        if (task is null || task.IsCompletedSuccessfully) return;
        if (task.IsCompleted)
        {
            task.GetAwaiter().GetResult();
            return;
        }

        Await(task);
    }

    private void Await(Task task)
    {
        if (_awaited is null)
        {
            _awaited = new AwaitedHandler();
            _mailbox.Suspend();
        }

        var awaited = _awaited;
        awaited.Pending++;
        task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => SendSystemMessage(new AwaitedEnded(awaited, task)));
    }

    private void HandleTask(ActorTask message)
    {
        // Continuations of an instance that is gone are dropped.
        if (message.Scheduler == _taskScheduler && _taskScheduler is not null) _taskScheduler.Execute(message.Task);
    }

    private void HandleAwaitedEnd(AwaitedEnded ended)
    {
        var awaited = ended.Awaited;
        if (awaited != _awaited) return;
        awaited.Pending--;
        if (ended.Task.IsFaulted || ended.Task.IsCanceled)
        {
            // The message stays in hand: PreRestart gets it.
            _awaited = null;
            _mailbox.Resume();
            var cause = ended.Task.IsCanceled ? new TaskCanceledException(ended.Task) : ended.Task.Exception!.InnerException!;
            Fail(cause);
            awaited.Fail(cause);
            return;
        }

        if (awaited.Pending > 0) return;
        _timeout?.Touch(_current.Message);
        _awaited = null;
        _current = default;
        _mailbox.Resume();
        awaited.Succeed();
    }

    /// <summary>The instance that awaits is going: what it waits for no longer matters.</summary>
    private void AbandonAwaited()
    {
        _taskScheduler = null;
        if (_awaited is not { } awaited) return;
        _awaited = null;
        _mailbox.Resume();
        awaited.Abandon();
    }
}
