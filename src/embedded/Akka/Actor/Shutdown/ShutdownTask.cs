namespace Akka.Actor;

/// <summary>What one participant does in a phase of a <see cref="CoordinatedShutdown"/>.</summary>
/// <param name="Name">For the log; it need not be unique.</param>
/// <param name="Work">What it does.</param>
internal sealed record ShutdownTask(string Name, Func<Task<Done>> Work);
