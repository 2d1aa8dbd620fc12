using System.Diagnostics;
using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// What the test has its test actor do.
public abstract partial class TestKitBase
{
    /// <summary>
    /// Makes the test actor watch, so that <see cref="ExpectTerminated"/> works, and returns the watched actor. The watch
    /// is in place when this returns.
    /// </summary>
    public IActorRef Watch(IActorRef actorToWatch) => Waiting.Result(WatchAsync(Waiting.Blocking, actorToWatch));

    /// <inheritdoc cref="Watch" />
    public Task<IActorRef> WatchAsync(IActorRef actorToWatch) => WatchAsync(Waiting.Asynchronous, actorToWatch).AsTask();

    /// <summary>Makes the test actor no longer watch. No <see cref="Terminated"/> of that actor comes after this returns.</summary>
    public IActorRef Unwatch(IActorRef actorToUnwatch) => Waiting.Result(UnwatchAsync(Waiting.Blocking, actorToUnwatch));

    /// <inheritdoc cref="Unwatch" />
    public Task<IActorRef> UnwatchAsync(IActorRef actorToUnwatch) => UnwatchAsync(Waiting.Asynchronous, actorToUnwatch).AsTask();

    /// <summary>Makes the test actor forget the messages that <paramref name="shouldIgnoreMessage"/> holds for.</summary>
    public void IgnoreMessages(Func<object, bool> shouldIgnoreMessage) =>
        _testActor.Tell(new global::Akka.TestKit.TestActor.SetIgnore(message => shouldIgnoreMessage(message)), _testActor);

    /// <summary>Makes the test actor forget the messages of type <typeparamref name="TMsg"/> that <paramref name="shouldIgnoreMessage"/> holds for.</summary>
    public void IgnoreMessages<TMsg>(Func<TMsg, bool> shouldIgnoreMessage) =>
        IgnoreMessages(message => message is TMsg typed && shouldIgnoreMessage(typed));

    /// <summary>Makes the test actor forget the messages of type <typeparamref name="TMsg"/>.</summary>
    public void IgnoreMessages<TMsg>() => IgnoreMessages(message => message is TMsg);

    /// <summary>Ends what <see cref="IgnoreMessages(Func{object, bool})"/> began.</summary>
    public void IgnoreNoMessages() => _testActor.Tell(new global::Akka.TestKit.TestActor.SetIgnore(null), _testActor);

    /// <summary>Makes <paramref name="pilot"/> answer the messages that the test actor receives; they can still be expected.</summary>
    public void SetAutoPilot(AutoPilot pilot)
    {
        ArgumentNullException.ThrowIfNull(pilot);
        _testActor.Tell(new global::Akka.TestKit.TestActor.SetAutoPilot(pilot), _testActor);
    }

    private ValueTask<IActorRef> WatchAsync(Waiting waiting, IActorRef subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return DoneByTestActorAsync(waiting, (context, _) => { context.Watch(subject); return subject; }, CancellationToken.None);
    }

    private ValueTask<IActorRef> UnwatchAsync(Waiting waiting, IActorRef subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return DoneByTestActorAsync(waiting, (context, _) => { context.Unwatch(subject); return subject; }, CancellationToken.None);
    }

    private async ValueTask<IActorRef> DoneByTestActorAsync(
        Waiting waiting,
        Func<IActorContext, DelegatingSupervisorStrategy, IActorRef> work,
        CancellationToken cancellation)
    {
        // As a rule done when Tell returns: only if another thread is just sending to the test actor does that thread do it.
        var task = new InboxActorTask(work);
        _testActor.Tell(task, _testActor);
        var limit = Dilated(_settings.SingleExpectDefault);
        if (!await waiting.UntilAsync(task.Outcome, limit, cancellation))
        {
            _assertions.FailWith($"The test actor {_testActor} did not respond within {limit}.");
            throw new UnreachableException("ITestKitAssertions.Fail must throw.");
        }

        return task.Outcome.GetAwaiter().GetResult();
    }
}
