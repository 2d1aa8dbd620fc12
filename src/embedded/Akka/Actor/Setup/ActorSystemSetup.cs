using System.Collections.Immutable;
using Akka.Util;

namespace Akka.Actor.Setup;

/// <summary>What an actor system is started with, given in code: at most one <see cref="Setup"/> of each type. It never changes.</summary>
public sealed class ActorSystemSetup
{
    /// <summary>The setup without parts.</summary>
    public static readonly ActorSystemSetup Empty = new(ImmutableDictionary<Type, Setup>.Empty);

    private readonly ImmutableDictionary<Type, Setup> _parts;

    private ActorSystemSetup(ImmutableDictionary<Type, Setup> parts) => _parts = parts;

    /// <summary>A setup of these parts. Of two of the same type, the later one wins.</summary>
    public static ActorSystemSetup Create(params Setup[] setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return new ActorSystemSetup(setup.Aggregate(Empty._parts, (parts, part) => parts.SetItem(part.GetType(), part)));
    }

    /// <summary>The part of type <typeparamref name="T"/>, if there is one.</summary>
    public Option<T> Get<T>() where T : Setup =>
        _parts.TryGetValue(typeof(T), out var part) ? Option<T>.Create((T)part) : Option<T>.None;

    /// <summary>This setup with <paramref name="setup"/> in place of any part of its type.</summary>
    public ActorSystemSetup WithSetup<T>(T setup) where T : Setup
    {
        ArgumentNullException.ThrowIfNull(setup);
        return new ActorSystemSetup(_parts.SetItem(setup.GetType(), setup));
    }

    /// <inheritdoc cref="WithSetup{T}"/>
    public ActorSystemSetup And<T>(T setup) where T : Setup => WithSetup(setup);

    /// <inheritdoc/>
    public override string ToString() => $"ActorSystemSetup({string.Join(", ", _parts.Keys.Select(type => type.FullName))})";
}
