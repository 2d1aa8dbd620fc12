using System.Diagnostics;
using Akka.Actor;
using Akka.Configuration;

namespace Akka.Tests.Shutdown;

/// <summary>A process with an actor system, which prints what its end makes of that: one line for each thing that ran.</summary>
internal static class EndingProcess
{
    /// <summary>By which the program knows that it is this process.</summary>
    public const string Argument = "end";

    public const string Running = "running";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Starts this assembly's program as a child process.</summary>
    public static Process Start(string way, string settings = "") => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath!, ["exec", typeof(EndingProcess).Assembly.Location, Argument, way, settings])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true
    })!;

    /// <summary>Waits for the end of the process. Answers what it printed, and its exit code as the last line.</summary>
    public static async Task<IReadOnlyList<string>> End(this Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries), $"exit code {process.ExitCode}"];
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>What the child process does.</summary>
    /// <param name="way">How it ends.</param>
    /// <param name="settings">Settings for <c>akka.coordinated-shutdown</c>.</param>
    internal static int Run(string way, string settings)
    {
        var system = ActorSystem.Create("ending", ConfigurationFactory.ParseString(
            $"akka.loglevel = OFF\nakka.stdout-loglevel = OFF\nakka.coordinated-shutdown {{ {settings}\n }}"));
        var started = new ManualResetEventSlim();
        system.ActorOf(Props.Create(() => new Last(started)));
        started.Wait(Patience);
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask(CoordinatedShutdown.PhaseBeforeServiceUnbind, "first", () => Print($"first phase, {shutdown.ShutdownReason!.GetType().Name}"));
        shutdown.AddTask(CoordinatedShutdown.PhaseBeforeActorSystemTerminate, "last", () => Print("last phase"));
        Print(Running);
        switch (way)
        {
            case "return":
                return 7;
            case "exit":
                Environment.Exit(5);
                break;
            case "terminate":
                system.Terminate().Wait(Patience);
                return 0;
            case "run":
                _ = shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);
                break;
            case "hang":
                shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "hangs", () => new TaskCompletionSource<Done>().Task);
                return 0;
            case "hanging actor":
                var blocked = new ManualResetEventSlim();
                system.ActorOf(Props.Create(() => new Hanging(blocked)));
                blocked.Wait(Patience);
                _ = shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);
                break;
        }

        // What the shutdown does, ends this process.
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }

    private static Task<Done> Print(string line)
    {
        Console.WriteLine(line);
        return Task.FromResult(Done.Instance);
    }

    private sealed class Last : UntypedActor
    {
        public Last(ManualResetEventSlim started) => started.Set();

        protected override void PostStop() => Print("actor stopped");

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class Hanging(ManualResetEventSlim blocked) : UntypedActor
    {
        protected override void PreStart() => Self.Tell("block");

        protected override void OnReceive(object message)
        {
            blocked.Set();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
