using Akka.Actor;

namespace Akka.Tests.Dispatch;

/// <summary>
/// Lets two actors of a dispatcher with a single thread compete: while the first one handles its first message, its other messages and one of
/// the second actor are sent.
/// </summary>
internal sealed class Turns : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ManualResetEventSlim _busy = new();
    private readonly ManualResetEventSlim _go = new();

    public Turns(IActorRefFactory system, string dispatcher, IActorRef observer, int messages, Action? whileBusy = null)
    {
        var first = system.ActorOf(Props.Create(() => new Telling(observer)).WithDispatcher(dispatcher));
        var second = system.ActorOf(Props.Create(() => new Telling(observer)).WithDispatcher(dispatcher));
        first.Tell((Action)(() =>
        {
            _busy.Set();
            _go.Wait(Patience);
            whileBusy?.Invoke();
        }));
        _busy.Wait(Patience).Should().BeTrue();
        for (var i = 1; i <= messages; i++) first.Tell($"first {i}");
        second.Tell("second");
        _go.Set();
    }

    public void Dispose()
    {
        _busy.Dispose();
        _go.Dispose();
    }

    private sealed class Telling(IActorRef observer) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is Action action) action();
            else observer.Tell(message);
        }
    }
}
