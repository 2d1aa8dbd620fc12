using System.Linq.Expressions;
using Akka.Actor;

namespace Akka.TestKit;

// Making actors that run on the test's thread.
public abstract partial class TestKitBase
{
    /// <summary>Makes an actor under <c>/user</c> that runs on the test's thread.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(string? name = null)
        where TActor : ActorBase, new() => new(_system, Props.Create<TActor>(), null, name);

    /// <summary>Makes an actor under <paramref name="supervisor"/> that runs on the test's thread.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(IActorRef supervisor, string? name = null)
        where TActor : ActorBase, new() => new(_system, Props.Create<TActor>(), supervisor, name);

    /// <summary>Makes an actor under <c>/user</c> that runs on the test's thread.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(Props props, string? name = null)
        where TActor : ActorBase => new(_system, props, null, name);

    /// <summary>Makes an actor under <paramref name="supervisor"/> that runs on the test's thread.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(Props props, IActorRef supervisor, string? name = null)
        where TActor : ActorBase => new(_system, props, supervisor, name);

    /// <summary>Makes an actor under <c>/user</c> that runs on the test's thread; <paramref name="factory"/> is a call of its constructor.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(Expression<Func<TActor>> factory, string? name = null)
        where TActor : ActorBase => new(_system, Props.Create(factory), null, name);

    /// <summary>Makes an actor under <paramref name="supervisor"/> that runs on the test's thread; <paramref name="factory"/> is a call of its constructor.</summary>
    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(Expression<Func<TActor>> factory, IActorRef supervisor, string? name = null)
        where TActor : ActorBase => new(_system, Props.Create(factory), supervisor, name);
}
