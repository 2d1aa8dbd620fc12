using Akka.Actor;

namespace Akka.TestKit.Internal;

public partial class InternalTestActorRef
{
    /// <summary>Asks an actor for its instance.</summary>
    public class InternalGetActor : IAutoReceivedMessage, IPossiblyHarmful
    {
        /// <summary>The one instance.</summary>
        public static readonly InternalGetActor Instance = new();

        private InternalGetActor()
        {
        }
    }
}
