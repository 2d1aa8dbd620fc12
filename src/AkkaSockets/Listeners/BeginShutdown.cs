namespace AkkaSockets;

/// <summary>The actor system shuts down: no more is to be accepted, whatever else the listener is told.</summary>
internal sealed class BeginShutdown
{
    public static readonly BeginShutdown Instance = new();
}
