using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>The kinds of mailboxes of a system, and which actor gets which.</summary>
public class Mailboxes
{
    /// <summary>The configuration path of the mailbox that actors get unless something else is said.</summary>
    public static readonly string DefaultMailboxId = "akka.actor.default-mailbox";

    /// <summary>Says that a dispatcher does not care what mailboxes its actors have.</summary>
    public static readonly string NoMailboxRequirement = "";

    private readonly ActorSystem _system;
    private readonly ConcurrentDictionary<string, MailboxType> _types = new();
    private readonly ConcurrentDictionary<Type, Type?> _requirements = new();
    private readonly Dictionary<Type, string> _bindings = [];

    /// <summary>Reads the mailbox requirements from the system's configuration.</summary>
    /// <exception cref="ConfigurationException">A requirement is not the name of a type.</exception>
    public Mailboxes(ActorSystem system)
    {
        _system = system;
        DeadLetterMailbox = new DeadLetterMailbox(system.DeadLetters);
        var requirements = system.Settings.Config.GetConfig("akka.actor.mailbox.requirements");
        if (requirements is null) return;
        foreach (var (name, mailbox) in requirements.AsEnumerable())
        {
            var type = Type.GetType(name.Trim('"')) ?? throw new ConfigurationException(
                $"akka.actor.mailbox.requirements names the type [{name}], which can't be found; valid is a type's full name with its assembly.");
            _bindings[type] = mailbox.GetString()!;
        }
    }

    /// <summary>Where messages for actors that are gone end.</summary>
    public DeadLetterMailbox DeadLetterMailbox { get; }

    /// <summary>The mailbox configured under an id.</summary>
    /// <exception cref="ConfigurationException">There is none.</exception>
    public MailboxType Lookup(string id) => _types.GetOrAdd(id, static (id, self) => self.Make(id), this);

    /// <summary>The mailbox whose queue makes a promise.</summary>
    /// <exception cref="ConfigurationException">None is configured.</exception>
    public MailboxType LookupByQueueType(Type queueType) => Lookup(_bindings.TryGetValue(queueType, out var id)
        ? id
        : throw new ConfigurationException($"akka.actor.mailbox.requirements has no mailbox for [{queueType}]."));

    /// <summary>The promise that an actor class asks of its mailbox, or null.</summary>
    public Type? GetRequiredType(Type actorType) => _requirements.GetOrAdd(actorType, static type => Array.Find(
        type.GetInterfaces(), static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequiresMessageQueue<>))?.GetGenericArguments()[0]);

    /// <summary>Whether an actor class asks anything of its mailbox.</summary>
    public bool HasRequiredType(Type actorType) => GetRequiredType(actorType) is not null;

    /// <summary>Whether a mailbox type says which queue it makes.</summary>
    public bool ProducesMessageQueue(Type mailboxType) => ProducedQueue(mailboxType) is not null;

    /// <summary>The mailbox of an actor: what its props name, or its class asks for, or its dispatcher says, or the default.</summary>
    /// <exception cref="ConfigurationException">The mailbox is unknown, or is not what the actor's class asks for.</exception>
    public MailboxType GetMailboxType(Props props, Config? dispatcherConfig)
    {
        var required = GetRequiredType(props.Type);
        var id = props.Mailbox;
        // A dispatcher's section may describe a mailbox too.
        if (id == Deploy.NoMailboxGiven && dispatcherConfig?.HasPath("mailbox-type") == true) id = dispatcherConfig.GetString("id");
        if (string.IsNullOrEmpty(id) || id == DefaultMailboxId)
        {
            var byDefault = Lookup(DefaultMailboxId);
            return required is null || Produces(byDefault, required) ? byDefault : LookupByQueueType(required);
        }

        var named = Lookup(id);
        return required is null || Produces(named, required) ? named : throw new ConfigurationException(
            $"The actor {props.Type} needs a mailbox with {required.Name}, but mailbox [{id}] is a {named.GetType()}.");
    }

    /// <summary>The size of bounded stashes: <c>stash-capacity</c> of the mailbox, else of the dispatcher, else of the default mailbox.</summary>
    public int StashCapacity(string dispatcher, string mailbox)
    {
        var config = _system.Settings.Config;
        foreach (var section in (string[])[mailbox, dispatcher, DefaultMailboxId])
            if (!string.IsNullOrEmpty(section) && config.HasPath(section + ".stash-capacity"))
                return config.GetInt(section + ".stash-capacity");
        return -1;
    }

    private static Type? ProducedQueue(Type mailboxType) => Array.Find(
        mailboxType.GetInterfaces(), static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IProducesMessageQueue<>))?.GetGenericArguments()[0];

    private static bool Produces(MailboxType mailbox, Type semantics) =>
        ProducedQueue(mailbox.GetType()) is not { } queue || semantics.IsAssignableFrom(queue);

    private MailboxType Make(string id)
    {
        var all = _system.Settings.Config;
        if (!all.HasPath(id)) throw new ConfigurationException($"Mailbox Type [{id}] not configured");
        var config = all.GetConfig(id)!.WithFallback(all.GetConfig(DefaultMailboxId));
        var name = config.GetString("mailbox-type");
        var type = string.IsNullOrEmpty(name) ? null : Type.GetType(name);
        if (type is null || !typeof(MailboxType).IsAssignableFrom(type))
        {
            throw new ConfigurationException(
                $"Mailbox [{id}] has mailbox-type [{name}], which is no {typeof(MailboxType)}; valid is a type's full name with its assembly.");
        }

        return (MailboxType)Activator.CreateInstance(type, _system.Settings, config)!;
    }
}
