namespace Akka.Dispatch.SysMsg;

/// <summary>Replaces the actor's instance.</summary>
public sealed class Recreate : SystemMessage
{
    /// <summary>Makes the message.</summary>
    public Recreate(Exception cause)
    {
        Cause = cause;
    }

    /// <summary>Why.</summary>
    public Exception Cause { get; }

    /// <inheritdoc/>
    public override string ToString() => "<Recreate>" + (Cause is null ? "" : " Cause: " + Cause);
}
