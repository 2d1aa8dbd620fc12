namespace Akka.Tests.Actor;

/// <summary>At which run of a hook, counted from 1 over all instances, it fails.</summary>
internal sealed class HookPlan(params (string Hook, int Run)[] failures)
{
    private readonly Dictionary<string, int> _runs = [];

    internal bool Fails(string hook)
    {
        var run = _runs[hook] = _runs.GetValueOrDefault(hook) + 1;
        return failures.Contains((hook, run));
    }
}
