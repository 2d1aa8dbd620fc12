namespace Akka.Dispatch.SysMsg;

/// <summary>Tells an actor that asked for it that the system is about to stop.</summary>
public sealed class TerminationHook
{
    private TerminationHook()
    {
    }

    /// <summary>The one instance.</summary>
    public static TerminationHook Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "<TerminationHook>";
}
