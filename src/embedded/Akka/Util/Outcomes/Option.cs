namespace Akka.Util;

/// <summary>A value that may be absent, without null. The default is "absent".</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly struct Option<T>
{
    /// <summary>The absent value.</summary>
    public static readonly Option<T> None;

    /// <summary>An option that holds a value.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    [Obsolete("Use Option<T>.Create, which makes None of null.")]
    public Option(T value)
        : this(value is null ? throw new ArgumentNullException(nameof(value), "An option can't hold null: use Create, or None.") : value, true)
    {
    }

    private Option(T value, bool hasValue)
    {
        Value = value;
        HasValue = hasValue;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>The value; the type's default when there is none.</summary>
    public T Value { get; }

    /// <summary>An option that holds <paramref name="value"/>, or <see cref="None"/> when it is null.</summary>
    public static Option<T> Create(T value) => value is null ? None : new Option<T>(value, true);

    /// <summary>The value, or <paramref name="fallbackValue"/> when there is none.</summary>
    public T GetOrElse(T fallbackValue) => HasValue ? Value : fallbackValue;

    /// <summary>What <paramref name="selector"/> makes of the value; none stays none.</summary>
    public Option<TNew> Select<TNew>(Func<T, TNew> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return HasValue ? Option<TNew>.Create(selector(Value)) : Option<TNew>.None;
    }

    /// <summary>The option that <paramref name="mapper"/> makes of the value; none stays none.</summary>
    public Option<TNew> FlatSelect<TNew>(Func<T, Option<TNew>> mapper)
    {
        ArgumentNullException.ThrowIfNull(mapper);
        return HasValue ? mapper(Value) : Option<TNew>.None;
    }

    /// <summary>Calls <paramref name="action"/> with the value, if there is one.</summary>
    public void OnSuccess(Action<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (HasValue)
            action(Value);
    }

    /// <summary>Whether both are absent, or both hold equal values.</summary>
    public bool Equals(Option<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Option<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? EqualityComparer<T>.Default.GetHashCode(Value!) : 0;

    /// <inheritdoc/>
    public override string ToString() => HasValue ? $"Some<{Value}>" : "None";

    /// <inheritdoc cref="Create"/>
    public static implicit operator Option<T>(T value) => Create(value);

    /// <inheritdoc cref="Equals(Option{T})"/>
    public static bool operator ==(Option<T> left, Option<T> right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Option<T> left, Option<T> right) => !left.Equals(right);
}
