using System.Diagnostics;

namespace AkkaSockets.Channels.Tests.Support;

/// <summary>This assembly's program as a child process that may open few files.</summary>
internal static class ChildProcess
{
    public static Process Start(int descriptors, string argument = "")
    {
        Skip.IfNot(File.Exists("/bin/bash"), "needs bash to lower the limit of a child process");
        var assembly = typeof(ChildProcess).Assembly.Location;
        var command = $"ulimit -n {descriptors} && exec \"{Environment.ProcessPath}\" exec \"{assembly}\" {argument}";
        return Process.Start(new ProcessStartInfo("/bin/bash", ["-c", command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }
}
