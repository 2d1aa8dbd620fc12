using AkkaSockets.Memory;

namespace AkkaSockets.Tests.Memory;

/// <summary>A holder that notes what it is told, in a log that several can share.</summary>
internal sealed class Holder(string name, List<string>? log = null) : IBudgetHolder
{
    public bool IsSuspended { get; private set; }

    public int Told { get; private set; }

    /// <summary>Done while it is being told to suspend, within the decision that says so.</summary>
    public Action? OnSuspend { get; set; }

    public void Suspend()
    {
        Note("suspend", true);
        OnSuspend?.Invoke();
    }

    public void Resume() => Note("resume", false);

    private void Note(string what, bool suspended)
    {
        IsSuspended.Should().Be(!suspended, "{0} is told to {1}", name, what);
        IsSuspended = suspended;
        Told++;
        log?.Add($"{what} {name}");
    }
}
