namespace Akka.Util;

/// <summary>One of two values: a left or a right one.</summary>
/// <typeparam name="TA">The left value's type.</typeparam>
/// <typeparam name="TB">The right value's type.</typeparam>
public abstract class Either<TA, TB>
{
    /// <summary>Holds one of the two; the side that isn't there is its type's default.</summary>
    protected Either(TA left, TB right)
    {
        Left = left;
        Right = right;
    }

    /// <summary>Whether it is the left one.</summary>
    public abstract bool IsLeft { get; }

    /// <summary>Whether it is the right one.</summary>
    public abstract bool IsRight { get; }

    /// <summary>The value, whichever it is.</summary>
    public object? Value => Fold<object?>(static left => left, static right => right);

    /// <summary>The left value; its type's default if there is none.</summary>
    protected TA Left { get; }

    /// <summary>The right value; its type's default if there is none.</summary>
    protected TB Right { get; }

    /// <summary>The left value as one; its type's default if this is a right one.</summary>
    public Left<TA, TB> ToLeft() => new(Left);

    /// <summary>The right value as one; its type's default if this is a left one.</summary>
    public Right<TA, TB> ToRight() => new(Right);

    /// <summary>What one of two functions makes of the value: another left or right one.</summary>
    public Either<TRes1, TRes2> Map<TRes1, TRes2>(Func<TA, TRes1> map1, Func<TB, TRes2> map2) =>
        Fold<Either<TRes1, TRes2>>(left => new Left<TRes1, TRes2>(map1(left)), right => new Right<TRes1, TRes2>(map2(right)));

    /// <summary>What a function makes of a left value; a right one stays.</summary>
    public Either<TRes, TB> MapLeft<TRes>(Func<TA, TRes> map) => Map(map, static right => right);

    /// <summary>What a function makes of a right value; a left one stays.</summary>
    public Either<TA, TRes> MapRight<TRes>(Func<TB, TRes> map) => Map(static left => left, map);

    /// <summary>What one of two functions makes of the value.</summary>
    public TRes Fold<TRes>(Func<TA, TRes> left, Func<TB, TRes> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return IsLeft ? left(Left) : right(Right);
    }

    /// <summary>A left value.</summary>
    public static implicit operator Either<TA, TB>(Left<TA> left) =>
        new Left<TA, TB>((left ?? throw new ArgumentNullException(nameof(left))).Value);

    /// <summary>A right value.</summary>
    public static implicit operator Either<TA, TB>(Right<TB> right) =>
        new Right<TA, TB>((right ?? throw new ArgumentNullException(nameof(right))).Value);
}
