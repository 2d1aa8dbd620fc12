namespace Akka.Dispatch.SysMsg;

/// <summary>Asks the system guardian for a <see cref="TerminationHook"/> before it stops.</summary>
public sealed class RegisterTerminationHook
{
    private RegisterTerminationHook()
    {
    }

    /// <summary>The one instance.</summary>
    public static RegisterTerminationHook Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "<RegisterTerminationHook>";
}
