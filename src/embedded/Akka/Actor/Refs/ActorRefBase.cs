namespace Akka.Actor;

/// <summary>Equality, order and null checks of every ref.</summary>
public abstract class ActorRefBase : IActorRef
{
    /// <summary>For subclasses.</summary>
    protected ActorRefBase()
    {
    }

    /// <inheritdoc/>
    public abstract ActorPath Path { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The message is null.</exception>
    public void Tell(object message, IActorRef sender)
    {
        if (message is null) TellNull();
        else TellInternal(message, sender);
    }

    /// <summary>Sends a message that is known not to be null.</summary>
    protected abstract void TellInternal(object message, IActorRef sender);

    /// <summary>Refuses null, unless the ref stands for something that can take it.</summary>
    private protected virtual void TellNull() => throw new ArgumentNullException("message");

    /// <inheritdoc/>
    public bool Equals(IActorRef? other) =>
        ReferenceEquals(this, other) || (other is not null && Path.Uid == other.Path.Uid && Path.Equals(other.Path));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is IActorRef other && Equals(other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path.Uid, Path);

    /// <inheritdoc/>
    public int CompareTo(IActorRef? other)
    {
        if (other is null) return 1;
        var byPath = Path.CompareTo(other.Path);
        return byPath != 0 ? byPath : Path.Uid.CompareTo(other.Path.Uid);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The other object is no ref.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        IActorRef other => CompareTo(other),
        _ => throw new ArgumentException($"An actor ref can't be compared with a {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>The path and the uid in brackets: <c>[akka://system/user/a#42]</c>.</summary>
    public override string ToString() => $"[{Path.ToStringWithUid()}]";
}
