using Akka.Tests.IO.Support;
using Akka.Tests.Shutdown;

namespace Akka.Tests;

/// <summary>What the child processes of tests run: <see cref="EndingProcess"/> or, with few descriptors, <see cref="ScarceProcess"/>.</summary>
internal static class Program
{
    private static int Main(string[] args) => args switch
    {
        [EndingProcess.Argument, var way, var settings] => EndingProcess.Run(way, settings),
        _ => ScarceProcess.Run(args),
    };
}
