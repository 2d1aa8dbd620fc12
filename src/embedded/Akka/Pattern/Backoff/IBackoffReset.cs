namespace Akka.Pattern;

/// <summary>When a <see cref="BackoffSupervisor"/> begins with the shortest wait again. Which ones there are is told by
/// <see cref="BackoffOptions"/>.</summary>
public interface IBackoffReset
{
}
