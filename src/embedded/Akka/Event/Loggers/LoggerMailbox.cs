using Akka.Actor;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;

namespace Akka.Event;

/// <summary>
/// The queue of a logger. What a logger has not logged when it stops goes to the system's console, as far as <c>akka.stdout-loglevel</c> lets
/// it, so that the last words of a system aren't lost.
/// </summary>
public class LoggerMailbox : Mailbox, ILoggerMessageQueueSemantics, IUnboundedMessageQueueSemantics, IMessageQueue
{
    private readonly ActorSystem _system;

    /// <summary>The queue of one logger.</summary>
    public LoggerMailbox(IActorRef owner, ActorSystem system)
        : base(new UnboundedMessageQueue())
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(system);
        _system = system;
    }

    bool IMessageQueue.HasMessages => MessageQueue.HasMessages;

    int IMessageQueue.Count => MessageQueue.Count;

    void IMessageQueue.Enqueue(IActorRef receiver, Envelope envelope) => MessageQueue.Enqueue(receiver, envelope);

    bool IMessageQueue.TryDequeue(out Envelope envelope) => MessageQueue.TryDequeue(out envelope);

    void IMessageQueue.CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        var settings = _system.Settings;
        var least = Logging.LogLevelFor(settings.StdoutLogLevel);
        while (MessageQueue.TryDequeue(out var envelope))
        {
            if (envelope.Message is not LogEvent logEvent)
                deadletters.Enqueue(owner, envelope);
            else if (logEvent.LogLevel() >= least)
                settings.StdoutLogger.Tell(logEvent, envelope.Sender);
        }
    }
}
