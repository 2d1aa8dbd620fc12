namespace Akka.Actor;

/// <summary>One step of a <see cref="CoordinatedShutdown"/>, as <c>akka.coordinated-shutdown.phases</c> describes it.</summary>
/// <param name="Name">Its key in the configuration.</param>
/// <param name="DependsOn">The phases that must be over before it starts.</param>
/// <param name="Timeout">How long its tasks may take together.</param>
/// <param name="Recover">Whether the shutdown goes on when a task fails or the time is up.</param>
internal sealed record ShutdownPhase(string Name, IReadOnlyList<string> DependsOn, TimeSpan Timeout, bool Recover);
