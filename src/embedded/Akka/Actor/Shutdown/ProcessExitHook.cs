using Akka.Event;

namespace Akka.Actor;

/// <summary>Runs a <see cref="CoordinatedShutdown"/> when the process is about to end, and the other way round.</summary>
internal sealed class ProcessExitHook
{
    private readonly CoordinatedShutdown _shutdown;
    private readonly ILoggingAdapter _log;
    private int _exits;

    public ProcessExitHook(CoordinatedShutdown shutdown)
    {
        _shutdown = shutdown;
        _log = Logging.GetLogger(shutdown.System, shutdown);
    }

    /// <summary>From now on the end of the process waits for the shutdown. A system that ended by itself no longer does.</summary>
    public void Install()
    {
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        _shutdown.System.RegisterOnTermination(() => AppDomain.CurrentDomain.ProcessExit -= OnProcessExit);
    }

    /// <summary>Ends the process, unless it is ending anyway: asking for that once more would block both. Doesn't wait for it.</summary>
    public void Exit()
    {
        if (_shutdown.ShutdownReason is CoordinatedShutdown.ClrExitReason || Interlocked.Exchange(ref _exits, 1) != 0)
            return;
        new Thread(() => Environment.Exit(0)) { IsBackground = true, Name = "akka.exit" }.Start();
    }

    private void OnProcessExit(object? sender, EventArgs arguments)
    {
        // The shutdown itself ends the process: it is as far as it will get.
        if (Volatile.Read(ref _exits) != 0)
            return;
        try
        {
            _log.Info("The process ends: starting the coordinated shutdown");
            _shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance).Wait(_shutdown.TotalTimeout);
        }
        catch (AggregateException failure)
        {
            _log.Warning("The coordinated shutdown at the end of the process failed: {0}", failure.InnerException!.Message);
        }
    }
}
