using Akka.Tests.Shutdown;

namespace Akka.Tests;

/// <summary>Run as a child process by <see cref="ProcessExitTests"/>.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => EndingProcess.Run(arguments[0], arguments[1]);
}
