using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>Takes a watch back.</summary>
public sealed class Unwatch : SystemMessage
{
    /// <summary>Makes the message.</summary>
    public Unwatch(IInternalActorRef watchee, IInternalActorRef watcher)
    {
        Watchee = watchee;
        Watcher = watcher;
    }

    /// <summary>The actor that is watched.</summary>
    public IInternalActorRef Watchee { get; }

    /// <summary>The actor that wants to know.</summary>
    public IInternalActorRef Watcher { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Unwatch other && Watchee.Equals(other.Watchee) && Watcher.Equals(other.Watcher);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Watchee, Watcher);

    /// <inheritdoc/>
    public override string ToString() => $"<Unwatch>: {Watcher} wants to unwatch {Watchee}";
}
