using Akka.Configuration;

namespace Akka.Actor;

/// <summary>Where and how an actor is to run: dispatcher, mailbox, size of its stash. Immutable.</summary>
public class Deploy : IEquatable<Deploy>
{
    /// <summary>No word about the size of the stash.</summary>
    public const int NoStashSize = -1;

    /// <summary>No word about the dispatcher.</summary>
    public static readonly string NoDispatcherGiven = "";

    /// <summary>No word about the mailbox.</summary>
    public static readonly string NoMailboxGiven = "";

    /// <summary>No word about the scope.</summary>
    public static readonly Scope NoScopeGiven = NoScope.Instance;

    /// <summary>In this process.</summary>
    public static readonly Deploy Local = new(Scope.Local);

    /// <summary>No word about anything.</summary>
    public static readonly Deploy None = new();

    /// <summary>No word about anything.</summary>
    public Deploy()
        : this("", NoScopeGiven)
    {
    }

    /// <summary>Only the scope.</summary>
    public Deploy(Scope scope)
        : this("", scope)
    {
    }

    /// <summary>The scope of the actor at a path.</summary>
    public Deploy(string path, Scope scope)
    {
        Path = path;
        Scope = scope ?? NoScopeGiven;
    }

    private Deploy(Deploy copy)
    {
        Path = copy.Path;
        Config = copy.Config;
        Scope = copy.Scope;
        Dispatcher = copy.Dispatcher;
        Mailbox = copy.Mailbox;
        StashCapacity = copy.StashCapacity;
    }

    /// <summary>The path the deployment is for; empty if it belongs to props.</summary>
    public string Path { get; }

    /// <summary>The section it was read from.</summary>
    public Config Config { get; private init; } = Config.Empty;

    /// <summary>Where the actor is to live.</summary>
    public Scope Scope { get; private init; }

    /// <summary>The id of its dispatcher, or <see cref="NoDispatcherGiven"/>.</summary>
    public string Dispatcher { get; private init; } = NoDispatcherGiven;

    /// <summary>The id of its mailbox, or <see cref="NoMailboxGiven"/>.</summary>
    public string Mailbox { get; private init; } = NoMailboxGiven;

    /// <summary>How many messages its stash may hold, or <see cref="NoStashSize"/>.</summary>
    public int StashCapacity { get; private init; } = NoStashSize;

    /// <summary>A copy with another dispatcher.</summary>
    public virtual Deploy WithDispatcher(string dispatcher) => new(this) { Dispatcher = dispatcher };

    /// <summary>A copy with another mailbox.</summary>
    public virtual Deploy WithMailbox(string mailbox) => new(this) { Mailbox = mailbox };

    /// <summary>A copy with another scope.</summary>
    public virtual Deploy WithScope(Scope scope) => new(this) { Scope = scope };

    /// <summary>A copy with another stash size.</summary>
    public virtual Deploy WithStashCapacity(int stashSize) => new(this) { StashCapacity = stashSize };

    /// <summary>A copy that takes from <paramref name="other"/> what this one says nothing about.</summary>
    public virtual Deploy WithFallback(Deploy other) => new(this)
    {
        Config = Config.SafeWithFallback(other.Config)!,
        Scope = Scope.WithFallback(other.Scope),
        Dispatcher = Dispatcher == NoDispatcherGiven ? other.Dispatcher : Dispatcher,
        Mailbox = Mailbox == NoMailboxGiven ? other.Mailbox : Mailbox,
        StashCapacity = StashCapacity == NoStashSize ? other.StashCapacity : StashCapacity,
    };

    /// <inheritdoc/>
    public bool Equals(Deploy? other) => other is not null && Path == other.Path && Dispatcher == other.Dispatcher
        && Mailbox == other.Mailbox && StashCapacity == other.StashCapacity && Scope.Equals(other.Scope);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Deploy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Dispatcher, Mailbox, StashCapacity);

    internal static Deploy Read(string path, Config config) => new(path, NoScopeGiven)
    {
        Config = config,
        Dispatcher = config.GetString("dispatcher", NoDispatcherGiven)!,
        Mailbox = config.GetString("mailbox", NoMailboxGiven)!,
        StashCapacity = config.GetInt("stash-capacity", NoStashSize),
    };
}
