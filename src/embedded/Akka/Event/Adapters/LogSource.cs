using Akka.Actor;

namespace Akka.Event;

/// <summary>Who logs: a text for people, and a type for filters.</summary>
public readonly struct LogSource
{
    private LogSource(string source, Type type)
    {
        Source = source;
        Type = type;
    }

    /// <summary>An actor's path, or a name.</summary>
    public string Source { get; }

    /// <summary>The type of who logs.</summary>
    public Type Type { get; }

    /// <summary>The source that an object stands for: an actor's context or ref, a name, a type, or else the object's type.</summary>
    public static LogSource Create(object o) => new(Describe(o), SourceType(o));

    /// <summary>Likewise, with the actor system's address behind anything that is no actor. A source that is given stays as it is.</summary>
    public static LogSource Create(object o, ActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        if (o is LogSource source)
            return source;
        var name = o is IActorContext or IActorRef ? Describe(o) : FromString(Describe(o), system);
        return new LogSource(name, SourceType(o));
    }

    /// <summary>A source of the given name and type.</summary>
    public static LogSource Create(string source, Type t) => new(source, t);

    /// <summary>The type of what logs.</summary>
    public static Type SourceType(object o) => o switch
    {
        Type type => type,
        string => typeof(DummyClassForStringSources),
        IActorContext context => context.Props.Type,
        _ => (o ?? throw new ArgumentNullException(nameof(o))).GetType()
    };

    /// <summary>A type's name with the actor system's address.</summary>
    public static string FromType(Type t, ActorSystem system) => FromString(Logging.SimpleName(t), system);

    /// <summary>A name with the actor system's address.</summary>
    public static string FromString(string source, ActorSystem system) => $"{source} ({AddressOf(system)})";

    /// <summary>The path of the actor that runs in a context.</summary>
    public static string FromActor(IActorContext actor, ActorSystem system) =>
        FromActorRef((actor ?? throw new ArgumentNullException(nameof(actor))).Self, system);

    /// <summary>The path of an actor.</summary>
    public static string FromActorRef(IActorRef a, ActorSystem system) => (a ?? throw new ArgumentNullException(nameof(a))).Path.ToString();

    private static string Describe(object o) => o switch
    {
        string name => name,
        Type type => Logging.SimpleName(type),
        IActorContext context => context.Self.Path.ToString(),
        IActorRef actor => actor.Path.ToString(),
        _ => Logging.SimpleName(o)
    };

    private static string AddressOf(ActorSystem system) =>
        ((ExtendedActorSystem)system).Provider.DefaultAddress.ToString();
}
