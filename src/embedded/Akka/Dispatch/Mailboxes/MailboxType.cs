using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>Makes the queues of a kind of mailbox. Subclasses are named in HOCON and need a constructor with these two parameters.</summary>
public abstract class MailboxType
{
    /// <summary>The system's settings.</summary>
    protected readonly Settings Settings;

    /// <summary>The mailbox's own section.</summary>
    protected readonly Config Config;

    /// <summary>Makes a mailbox type.</summary>
    protected MailboxType(Settings settings, Config config)
    {
        Settings = settings;
        Config = config;
    }

    /// <summary>Makes the queue of one actor.</summary>
    public abstract IMessageQueue Create(IActorRef owner, ActorSystem system);
}
