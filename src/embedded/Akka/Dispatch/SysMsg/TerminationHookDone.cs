namespace Akka.Dispatch.SysMsg;

/// <summary>Tells the system guardian that it may stop now.</summary>
public sealed class TerminationHookDone
{
    private TerminationHookDone()
    {
    }

    /// <summary>The one instance.</summary>
    public static TerminationHookDone Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "<TerminationHookDone>";
}
