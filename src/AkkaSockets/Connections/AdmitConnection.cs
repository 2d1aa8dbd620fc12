namespace AkkaSockets;

/// <summary>The owner has room for a client that a proxy named.</summary>
internal sealed class AdmitConnection : IConnectionCommand
{
    public static readonly AdmitConnection Instance = new();
}
