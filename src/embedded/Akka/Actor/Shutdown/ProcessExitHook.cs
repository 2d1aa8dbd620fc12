namespace Akka.Actor;

/// <summary>Runs a <see cref="CoordinatedShutdown"/> when the process is about to end, and the other way round.</summary>
internal sealed class ProcessExitHook
{
    private readonly CoordinatedShutdown _shutdown;

    public ProcessExitHook(CoordinatedShutdown shutdown) => _shutdown = shutdown;

    /// <summary>From now on the end of the process waits for the shutdown. A system that ended by itself no longer does.</summary>
    public void Install()
    {
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        _shutdown.System.RegisterOnTermination(() => AppDomain.CurrentDomain.ProcessExit -= OnProcessExit);
    }

    /// <summary>Ends the process once the shutdown is over.</summary>
    public static void ExitAfter(CoordinatedShutdown shutdown) =>
        shutdown.System.RegisterOnTermination(() =>
        {
            // When the process ends anyway, asking for it once more would block both.
            if (shutdown.ShutdownReason is not CoordinatedShutdown.ClrExitReason)
                new Thread(() => Environment.Exit(0)) { IsBackground = true, Name = "akka.exit" }.Start();
        });

    private void OnProcessExit(object? sender, EventArgs arguments)
    {
        try
        {
            _shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance).Wait(_shutdown.TotalTimeout);
        }
        catch (AggregateException)
        {
            // The shutdown has logged what failed, and the process ends either way.
        }
    }
}
