using Akka.Actor;

namespace Akka.TestKit;

/// <summary>What <see cref="AutoPilot.Run"/> does, as a function.</summary>
public delegate AutoPilot AutoPilotDelegate(IActorRef sender, object message);
