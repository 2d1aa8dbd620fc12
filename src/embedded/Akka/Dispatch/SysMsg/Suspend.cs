namespace Akka.Dispatch.SysMsg;

/// <summary>Holds user messages back.</summary>
public sealed class Suspend : SystemMessage
{
    /// <inheritdoc/>
    public override string ToString() => "<Suspend>";
}
