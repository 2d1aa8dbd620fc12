namespace Akka.Actor;

/// <summary>The scheduler's side that runs code instead of sending messages.</summary>
public interface IAdvancedScheduler : IActionScheduler
{
}
