using Akka.Actor;

namespace Akka.Tests.Events;

/// <summary>A logger that never answers that it is ready.</summary>
public sealed class SilentLogger : UntypedActor
{
    protected override void OnReceive(object message)
    {
    }
}
