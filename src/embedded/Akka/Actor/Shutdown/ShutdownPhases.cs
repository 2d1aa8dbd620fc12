using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Akka.Actor;

/// <summary>The phases of a <see cref="CoordinatedShutdown"/>, in an order in which each comes after those it depends on.</summary>
internal sealed class ShutdownPhases
{
    private readonly Dictionary<string, ShutdownPhase> _byName;

    private ShutdownPhases(IReadOnlyList<ShutdownPhase> ordered)
    {
        Ordered = ordered;
        _byName = ordered.ToDictionary(phase => phase.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<ShutdownPhase> Ordered { get; }

    /// <param name="config">The configuration at <c>akka.coordinated-shutdown</c>.</param>
    /// <exception cref="ArgumentException">Phases depend on each other in a circle.</exception>
    public static ShutdownPhases Read(Config config)
    {
        var defaultTimeout = config.GetTimeSpan("default-phase-timeout", TimeSpan.FromSeconds(5), allowInfinite: false);
        var described = new Dictionary<string, ShutdownPhase>(StringComparer.Ordinal);
        foreach (var (name, value) in config.GetConfig("phases")?.AsEnumerable() ?? [])
            described[name] = Describe(name, value, defaultTimeout);
        return new ShutdownPhases(Order(described));
    }

    public bool Contains(string name) => _byName.ContainsKey(name);

    public TimeSpan Timeout(string name) => _byName.TryGetValue(name, out var phase)
        ? phase.Timeout
        : throw new ArgumentException(Unknown(name), nameof(name));

    public IEnumerable<ShutdownPhase> From(string? first) =>
        first is null ? Ordered : Ordered.SkipWhile(phase => phase.Name != first);

    public string Unknown(string name) =>
        $"Unknown phase '{name}'; akka.coordinated-shutdown.phases has: {string.Join(", ", Ordered.Select(phase => phase.Name))}.";

    private static ShutdownPhase Describe(string name, HoconValue value, TimeSpan defaultTimeout)
    {
        var config = value.ToConfig();
        return new ShutdownPhase(
            name,
            [.. config.GetStringList("depends-on")],
            config.GetTimeSpan("timeout", defaultTimeout, allowInfinite: false),
            config.GetBoolean("recover", true));
    }

    private static List<ShutdownPhase> Order(Dictionary<string, ShutdownPhase> described)
    {
        var ordered = new List<ShutdownPhase>();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in described.Keys)
            Place(name, []);
        return ordered;

        void Place(string name, List<string> path)
        {
            if (path.Contains(name))
                throw new ArgumentException(
                    $"akka.coordinated-shutdown.phases depend on each other in a circle: {string.Join(" -> ", path.Append(name))}.");
            if (placed.Contains(name))
                return;
            // A phase that is only named by another one has nothing to say but its name.
            if (!described.TryGetValue(name, out var phase))
                return;
            foreach (var earlier in phase.DependsOn)
                Place(earlier, [.. path, name]);
            placed.Add(name);
            ordered.Add(phase);
        }
    }
}
