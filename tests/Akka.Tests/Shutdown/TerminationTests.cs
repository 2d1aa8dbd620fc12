using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Akka.Actor;
using Akka.Configuration;

namespace Akka.Tests.Shutdown;

/// <summary>Rule 27: the order in which a system ends.</summary>
public sealed class TerminationTests
{
    private readonly ConcurrentQueue<string> _order = new();

    [Fact]
    public async Task First_the_phases_run_then_user_actors_stop_then_those_of_the_system_then_the_callbacks_run()
    {
        var system = (ExtendedActorSystem)ActorSystem.Create("ending", ConfigurationFactory.ParseString("akka.stdout-loglevel = OFF, akka.loglevel = OFF"));
        var called = new TaskCompletionSource();
        system.RegisterOnTermination(() =>
        {
            _order.Enqueue("callback");
            called.SetResult();
        });
        await Started(notes => system.SystemActorOf(notes, "of-the-system"), "system actor");
        await Started(notes => system.ActorOf(notes, "of-the-user"), "user actor");
        CoordinatedShutdown.Get(system).AddTask(CoordinatedShutdown.PhaseBeforeActorSystemTerminate, "notes", () =>
        {
            _order.Enqueue("phase");
            return Task.FromResult(Done.Instance);
        });

        await system.Terminate();
        await called.Task.WaitAsync(TimeSpan.FromSeconds(20));

        _order.Should().Equal("phase", "user actor", "system actor", "callback");
    }

    [Fact]
    public async Task Once_the_end_has_begun_no_actor_can_be_made()
    {
        var system = ActorSystem.Create("ending", ConfigurationFactory.ParseString("akka.stdout-loglevel = OFF, akka.loglevel = OFF"));

        await system.Terminate();

        system.Invoking(it => it.ActorOf(Props.Empty, "late")).Should().Throw<InvalidOperationException>();
        system.WhenTerminated.IsCompletedSuccessfully.Should().BeTrue();
    }

    // The process must not keep it for its own end, which others would do for ever where systems come and go.
    [Fact]
    public async Task A_system_that_has_ended_is_kept_by_nobody()
    {
        var ended = await Ended();

        for (var i = 0; i < 100 && ended.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        ended.IsAlive.Should().BeFalse();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> Ended()
    {
        var system = ActorSystem.Create("ending", ConfigurationFactory.ParseString("akka.stdout-loglevel = OFF, akka.loglevel = OFF"));
        await system.Terminate();
        return new WeakReference(system);
    }

    private Task Started(Func<Props, IActorRef> make, string name)
    {
        var started = new TaskCompletionSource();
        make(Props.Create(() => new Noting(started, () => _order.Enqueue(name))));
        return started.Task;
    }

    private sealed class Noting(TaskCompletionSource started, Action stopped) : UntypedActor
    {
        protected override void PreStart() => started.SetResult();

        protected override void PostStop() => stopped();

        protected override void OnReceive(object message)
        {
        }
    }
}
