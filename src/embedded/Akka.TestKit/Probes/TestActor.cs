using Akka.Actor;
using Akka.Util;

namespace Akka.TestKit;

/// <summary>The messages a test actor acts on instead of keeping them for the test.</summary>
public static class TestActor
{
    /// <summary>Whether a message is to be forgotten instead of kept.</summary>
    public delegate bool Ignore(object message);

    /// <summary>Makes the test actor forget the messages that <paramref name="ignore"/> picks; null: none.</summary>
    public class SetIgnore(Ignore? ignore) : INoSerializationVerificationNeeded
    {
        /// <summary>Picks the messages to forget.</summary>
        public Ignore? Ignore { get; } = ignore;
    }

    /// <summary>Makes the test actor watch <paramref name="actorToWatch"/>.</summary>
    public class Watch(IActorRef actorToWatch) : INoSerializationVerificationNeeded
    {
        /// <summary>The actor to watch.</summary>
        public IActorRef Actor { get; } = actorToWatch;
    }

    /// <summary>Makes the test actor stop watching <paramref name="actorToUnwatch"/>.</summary>
    public class Unwatch(IActorRef actorToUnwatch) : INoSerializationVerificationNeeded
    {
        /// <summary>The actor to unwatch.</summary>
        public IActorRef Actor { get; } = actorToUnwatch;
    }

    /// <summary>Makes <paramref name="autoPilot"/> answer the messages the test actor receives.</summary>
    public class SetAutoPilot(AutoPilot autoPilot) : INoSerializationVerificationNeeded
    {
        /// <summary>Answers the messages.</summary>
        public AutoPilot AutoPilot { get; } = autoPilot;
    }

    /// <summary>
    /// Makes the test actor make a child, and keep its ref for the test as a message of its own.
    /// <see cref="TestKitBase.ChildActorOf(Props, CancellationToken)"/> hands it over directly.
    /// </summary>
    public class Spawn(Props props, Option<string> name, Option<SupervisorStrategy> supervisorStrategy) : INoSerializationVerificationNeeded
    {
        /// <summary>What the child is made of.</summary>
        public readonly Props _props = props;

        /// <summary>The child's name, if it gets one.</summary>
        public readonly Option<string> _name = name;

        /// <summary>How the child is supervised, if not by default.</summary>
        public readonly Option<SupervisorStrategy> _supervisorStrategy = supervisorStrategy;

        /// <summary>Makes the child.</summary>
        public IActorRef Apply(IActorRefFactory context) => context.ActorOf(_props, _name.HasValue ? _name.Value : null);
    }

    /// <summary>An auto pilot's way of saying that it stays.</summary>
    public static AutoPilot KeepRunning => AutoPilot.KeepRunning;

    /// <summary>An auto pilot's way of saying that it is done.</summary>
    public static AutoPilot NoAutoPilot => AutoPilot.NoAutoPilot;

    /// <summary>Stands for a receive that got nothing.</summary>
    public static NullMessageEnvelope NullMessage => NullMessageEnvelope.Instance;
}
