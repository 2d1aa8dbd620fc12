using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Event;

namespace Akka.Tests.Events;

/// <summary>A logger that is ready only once the test opens its gate. There is one for each name of an actor system.</summary>
public sealed class GatedLogger : ReceiveActor
{
    private static readonly ConcurrentDictionary<string, Gate> Gates = new();

    public GatedLogger()
    {
        var gate = Of(Context.System.Name);
        gate.Logger = Self;
        gate.Dispatcher = Context.Dispatcher.Id;
        ReceiveAsync<InitializeLogger>(async _ => Sender.Tell(await gate.Answer.Task));
        Receive<LogEvent>(logged => gate.Logged.Enqueue($"{logged.Message}"));
    }

    public static string Name => typeof(GatedLogger).AssemblyQualifiedName!;

    public static Gate Of(string system) => Gates.GetOrAdd(system, _ => new Gate());

    public sealed class Gate
    {
        /// <summary>What the logger answers, as soon as it is known.</summary>
        public TaskCompletionSource<object> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<string> Logged { get; } = new();

        public IActorRef? Logger { get; set; }

        public string? Dispatcher { get; set; }
    }
}
