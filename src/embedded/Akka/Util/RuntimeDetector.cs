namespace Akka.Util;

/// <summary>What the process runs on.</summary>
public static class RuntimeDetector
{
    /// <summary>Whether the runtime is that of the Mono project.</summary>
    public static readonly bool IsMono = Type.GetType("Mono.Runtime") is not null;

    /// <summary>Whether the operating system is Windows.</summary>
    public static readonly bool IsWindows = OperatingSystem.IsWindows();
}
