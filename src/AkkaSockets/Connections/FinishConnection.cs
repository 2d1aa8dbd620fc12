namespace AkkaSockets;

/// <summary>The owner drains: flush, then close.</summary>
internal sealed class FinishConnection
{
    public static readonly FinishConnection Instance = new();
}
