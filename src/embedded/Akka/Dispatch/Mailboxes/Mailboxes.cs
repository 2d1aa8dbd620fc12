using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Dispatch;

/// <summary>The kinds of mailboxes of a system, and which actor gets which.</summary>
public class Mailboxes
{
    /// <summary>The configuration path of the mailbox that actors get unless something else is said.</summary>
    public static readonly string DefaultMailboxId = "akka.actor.default-mailbox";

    /// <summary>Says, as <c>mailbox-requirement</c>, that a dispatcher does not care what mailboxes its actors have.</summary>
    public static readonly string NoMailboxRequirement = "";

    private readonly ActorSystem _system;
    private readonly ConcurrentDictionary<string, MailboxType> _types = new();
    private readonly ConcurrentDictionary<Type, Type?> _requirements = new();
    private readonly ConcurrentDictionary<Type, Type?> _queues = new();
    private readonly ConditionalWeakTable<Config, DispatcherMailbox> _dispatchers = [];
    private readonly Dictionary<Type, string> _bindings = [];
    private int _warned;

    /// <summary>Reads the mailbox requirements from the system's configuration.</summary>
    public Mailboxes(ActorSystem system)
    {
        _system = system;
        DeadLetterMailbox = new DeadLetterMailbox(system.DeadLetters);
        var requirements = system.Settings.Config.GetConfig("akka.actor.mailbox.requirements");
        if (requirements is null) return;
        foreach (var (name, mailbox) in requirements.AsEnumerable())
        {
            if (Type.GetType(name.Trim('"')) is { } type) _bindings[type] = mailbox.GetString()!;
            else Warn($"akka.actor.mailbox.requirements has the key [{name}], which is no type; valid is a type's full name with its assembly.");
        }
    }

    /// <summary>Where messages for actors that are gone end.</summary>
    public DeadLetterMailbox DeadLetterMailbox { get; }

    /// <summary>The mailbox configured under an id; those named <c>unbounded</c> and <c>bounded</c> need no section.</summary>
    /// <exception cref="ConfigurationException">There is none, or its settings are wrong.</exception>
    public MailboxType Lookup(string id) => _types.GetOrAdd(id, static (id, self) => self.Make(id), this);

    /// <summary>The mailbox whose queue makes a promise.</summary>
    /// <exception cref="ConfigurationException">None is configured.</exception>
    public MailboxType LookupByQueueType(Type queueType) => Lookup(_bindings.TryGetValue(queueType, out var id)
        ? id
        : throw new ConfigurationException($"akka.actor.mailbox.requirements has no mailbox for [{queueType}]."));

    /// <summary>The promise that an actor class asks of its mailbox, or null.</summary>
    public Type? GetRequiredType(Type actorType) =>
        _requirements.GetOrAdd(actorType, static type => ArgumentOf(type, typeof(IRequiresMessageQueue<>)));

    /// <summary>Whether an actor class asks anything of its mailbox.</summary>
    public bool HasRequiredType(Type actorType) => GetRequiredType(actorType) is not null;

    /// <summary>Whether a mailbox type says which queue it makes.</summary>
    public bool ProducesMessageQueue(Type mailboxType) => ProducedQueue(mailboxType) is not null;

    /// <summary>
    /// The mailbox of an actor: what its props or its deployment name, or the section of the dispatcher that they name describes, or its class
    /// asks for, or any dispatcher's <c>mailbox-requirement</c>; otherwise the default.
    /// </summary>
    /// <exception cref="ConfigurationException">The mailbox is unknown, or does not promise what the class and the dispatcher ask for.</exception>
    public MailboxType GetMailboxType(Props props, Config? dispatcherConfig)
    {
        ArgumentNullException.ThrowIfNull(props);
        var byActor = GetRequiredType(props.Type);
        var (byDispatcher, ofDispatcher) = dispatcherConfig is null ? default : _dispatchers.GetValue(dispatcherConfig, DispatcherMailbox.Read).Wanted;
        string? id = null;
        if (props.Mailbox != Deploy.NoMailboxGiven) id = props.Mailbox;
        else if (props.Deploy.Dispatcher != Deploy.NoDispatcherGiven) id = ofDispatcher;
        var mailbox = id is null ? Fitting(byActor, byDispatcher) : Lookup(id);
        if (byActor is not null && !Promises(mailbox, byActor))
        {
            throw new ConfigurationException(
                $"The actor {props.Type} needs a mailbox with {byActor}, but a {mailbox.GetType()} has {ProducedQueue(mailbox.GetType())}.");
        }

        if (byDispatcher is not null && !Promises(mailbox, byDispatcher))
        {
            throw new ConfigurationException($"{dispatcherConfig!.GetString("id")}.mailbox-requirement is [{byDispatcher}], "
                + $"but a {mailbox.GetType()} has {ProducedQueue(mailbox.GetType())}.");
        }

        return mailbox;
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

    private static Type? ArgumentOf(Type type, Type genericInterface) => Array.Find(
        type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == genericInterface)?.GetGenericArguments()[0];

    private Type? ProducedQueue(Type mailboxType) =>
        _queues.GetOrAdd(mailboxType, static type => ArgumentOf(type, typeof(IProducesMessageQueue<>)));

    private bool Promises(MailboxType mailbox, Type semantics) => (ProducedQueue(mailbox.GetType()) ?? throw new ConfigurationException(
        $"The mailbox type {mailbox.GetType()} does not say which queue it makes: it must implement {typeof(IProducesMessageQueue<>)}."))
        .IsAssignableTo(semantics);

    private MailboxType Fitting(Type? byActor, Type? byDispatcher)
    {
        if (byActor is not null && (_bindings.ContainsKey(byActor) || byDispatcher is null)) return LookupByQueueType(byActor);
        return byDispatcher is not null ? LookupByQueueType(byDispatcher) : Lookup(DefaultMailboxId);
    }

    private MailboxType Make(string id)
    {
        var all = _system.Settings.Config;
        var defaults = ConfigurationFactory.ParseString($"id = \"{id}\"").WithFallback(all.GetConfig(id)).WithFallback(all.GetConfig(DefaultMailboxId));
        if (!all.HasPath(id))
        {
            return id switch
            {
                "unbounded" => new UnboundedMailbox(_system.Settings, defaults),
                "bounded" => new BoundedMailbox(_system.Settings, defaults),
                _ => throw new ConfigurationException($"Mailbox Type [{id}] not configured")
            };
        }

        var mailbox = ConfiguredType.Make<MailboxType>($"{id}.mailbox-type", defaults.GetString("mailbox-type"), "", _system.Settings, defaults);
        if (mailbox is IProducesPushTimeoutSemanticsMailbox { PushTimeout: var patience } && patience != TimeSpan.Zero
            && Interlocked.Exchange(ref _warned, 1) == 0)
        {
            Warn($"Mailbox [{id}] has a non-zero push timeout ({patience}), so senders may be blocked when it is full. "
                + $"Set {id}.mailbox-push-timeout-time to 0 to avoid that.");
        }

        return mailbox;
    }

    private void Warn(string text) => _system.EventStream.Publish(new Warning("mailboxes", GetType(), text));
}
