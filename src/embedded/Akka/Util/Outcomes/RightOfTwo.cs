namespace Akka.Util;

/// <summary>An <see cref="Either{TA, TB}"/> that is a right value.</summary>
/// <typeparam name="TA">The left value's type.</typeparam>
/// <typeparam name="TB">The right value's type.</typeparam>
public class Right<TA, TB> : Either<TA, TB>
{
    /// <summary>Holds a right value.</summary>
    public Right(TB b) : base(default!, b)
    {
    }

    /// <inheritdoc/>
    public override bool IsLeft => false;

    /// <inheritdoc/>
    public override bool IsRight => true;

    /// <summary>The value.</summary>
    public new TB Value => Right;
}
