using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Dispatch;

namespace Akka.TestKit.Internal;

public partial class InternalTestActorRef
{
    /// <summary>The cell of an actor whose instance can be got at.</summary>
    protected class TestActorCell : ActorCell
    {
        /// <summary>Makes the cell of an actor that does not run yet.</summary>
        public TestActorCell(
            ActorSystemImpl system,
            IInternalActorRef self,
            Props props,
            MessageDispatcher dispatcher,
            IInternalActorRef parent)
            : base(system, self, props, dispatcher, parent)
        {
        }

        /// <summary>The actor's instance, or null while it has none.</summary>
        public new object? Actor => base.Actor;

        /// <summary>Handles a message on the calling thread; ends when an asynchronous handler has. What fails before the first await is thrown.</summary>
        public Task ReceiveMessageForTestAsync(Envelope envelope) => HandleForTestAsync(envelope);

        /// <summary>Begins an action as if the actor ran on this thread.</summary>
        public Task UseThreadContextAsync(Func<Task> actionAsync)
        {
            var begun = Task.CompletedTask;
            UseThreadContext(() => begun = actionAsync());
            return begun;
        }

        /// <inheritdoc />
        protected override void AutoReceiveMessage(Envelope envelope)
        {
            if (envelope.Message is InternalGetActor)
                envelope.Sender.Tell(Actor!, Self);
            else
                base.AutoReceiveMessage(envelope);
        }
    }
}
