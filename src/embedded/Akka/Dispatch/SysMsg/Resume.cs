namespace Akka.Dispatch.SysMsg;

/// <summary>Lets a suspended actor go on.</summary>
public sealed class Resume : SystemMessage
{
    /// <summary>Makes the message.</summary>
    public Resume(Exception? causedByFailure)
    {
        CausedByFailure = causedByFailure;
    }

    /// <summary>The failure that suspended it, if it was one.</summary>
    public Exception? CausedByFailure { get; set; }

    /// <inheritdoc/>
    public override string ToString() => "<Resume>" + (CausedByFailure is null ? "" : " CausedByFailure: " + CausedByFailure);
}
