namespace Akka.Util;

/// <summary>An <see cref="Either{TA, TB}"/> that is a left value.</summary>
/// <typeparam name="TA">The left value's type.</typeparam>
/// <typeparam name="TB">The right value's type.</typeparam>
public class Left<TA, TB> : Either<TA, TB>
{
    /// <summary>Holds a left value.</summary>
    public Left(TA a) : base(a, default!)
    {
    }

    /// <inheritdoc/>
    public override bool IsLeft => true;

    /// <inheritdoc/>
    public override bool IsRight => false;

    /// <summary>The value.</summary>
    public new TA Value => Left;
}
