using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Makes a test actor for an inbox, without the cost of compiling an expression for every test.</summary>
internal sealed class InboxActorProducer(TestInbox inbox) : IIndirectActorProducer
{
    public Type ActorType => typeof(InboxActor);

    public ActorBase Produce() => new InboxActor(inbox);

    public void Release(ActorBase actor)
    {
    }
}
