using System.Collections.Concurrent;

namespace Akka.Tests.Stress;

/// <summary>What was seen that must not be. Actors and threads add to it; the test looks at the end.</summary>
internal sealed class Findings
{
    private const int Shown = 10;

    private readonly ConcurrentQueue<string> _all = new();

    internal void Add(string finding) => _all.Enqueue(finding);

    internal void AddUnless(bool right, string finding)
    {
        if (!right) Add(finding);
    }

    /// <summary>Fails the test if there are any.</summary>
    internal void ShouldBeNone(int seed) =>
        _all.Take(Shown).Should().BeEmpty("with seed {0} nothing of the kind may happen ({1} found)", seed, _all.Count);
}
