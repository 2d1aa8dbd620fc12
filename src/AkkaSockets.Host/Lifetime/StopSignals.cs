using System.Runtime.InteropServices;

namespace AkkaSockets.Host.Lifetime;

/// <summary>
/// Ctrl-C and SIGTERM as a request to finish. The first asks; a second one ends the process at once, as it would without us.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly TaskCompletionSource<string> _requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> _registrations;

    public StopSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Handle(signal, "Ctrl-C")),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Handle(signal, "SIGTERM")),
    ];

    /// <summary>Completes with the name of the first signal. Never fails.</summary>
    public Task<string> Requested => _requested.Task;

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void Handle(PosixSignalContext signal, string name) => signal.Cancel = _requested.TrySetResult(name);
}
