namespace Akka.Tests.IO.Support;

/// <summary>Counts the sockets that the process has open.</summary>
public static class Descriptors
{
    public static int CountSockets() => Directory.GetFiles("/proc/self/fd").Count(IsSocket);

    private static bool IsSocket(string descriptor) =>
        new FileInfo(descriptor).LinkTarget is { } target && target.StartsWith("socket:", StringComparison.Ordinal);
}
