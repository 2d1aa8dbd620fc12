using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>Asks to be told when an actor stops.</summary>
public class Watch : SystemMessage
{
    /// <summary>Makes the message.</summary>
    public Watch(IInternalActorRef watchee, IInternalActorRef watcher)
    {
        Watchee = watchee;
        Watcher = watcher;
    }

    /// <summary>The actor that is watched.</summary>
    public IInternalActorRef Watchee { get; }

    /// <summary>The actor that wants to know.</summary>
    public IInternalActorRef Watcher { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Watch other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Watchee, Watcher);

    /// <summary>Whether both are of the same two actors.</summary>
    protected bool Equals(Watch other) => other is not null && Watchee.Equals(other.Watchee) && Watcher.Equals(other.Watcher);

    /// <inheritdoc/>
    public override string ToString() => $"<Watch>: {Watcher} wants to watch {Watchee}";
}
