using Akka.Actor.Internal;

namespace Akka.Actor;

/// <summary>Makes and finds the refs of a system. Not for applications.</summary>
public interface IActorRefProvider
{
    /// <summary>The root of the tree.</summary>
    IInternalActorRef RootGuardian { get; }

    /// <summary>The parent of the application's top-level actors.</summary>
    LocalActorRef Guardian { get; }

    /// <summary>The parent of the runtime's own top-level actors.</summary>
    LocalActorRef SystemGuardian { get; }

    /// <summary>Where messages end that can't be delivered.</summary>
    IActorRef DeadLetters { get; }

    /// <summary>Drops what it gets, without a dead letter.</summary>
    IActorRef IgnoreRef { get; }

    /// <summary>The path of the root.</summary>
    ActorPath RootPath { get; }

    /// <summary>The system's settings.</summary>
    Settings Settings { get; }

    /// <summary>What the configuration says about single actors.</summary>
    Deployer Deployer { get; }

    /// <summary>The parent of temporary refs.</summary>
    IInternalActorRef TempContainer { get; }

    /// <summary>Ends when all actors have stopped.</summary>
    Task TerminationTask { get; }

    /// <summary>The system's address.</summary>
    Address DefaultAddress { get; }

    /// <summary>The root of the system at an address; dead letters if it can't be reached.</summary>
    IActorRef RootGuardianAt(Address address);

    /// <summary>Makes the guardians. Called once.</summary>
    void Init(ActorSystemImpl system);

    /// <summary>A new path below <c>/temp</c>.</summary>
    ActorPath TempPath();

    /// <summary>Lets a temporary ref be found by its path.</summary>
    void RegisterTempActor(IInternalActorRef actorRef, ActorPath path);

    /// <summary>Forgets a temporary ref.</summary>
    void UnregisterTempActor(ActorPath path);

    /// <summary>Makes an actor, which does nothing before its ref is started.</summary>
    IInternalActorRef ActorOf(
        ActorSystemImpl system,
        Props props,
        IInternalActorRef supervisor,
        ActorPath path,
        bool systemService,
        Deploy? deploy,
        bool lookupDeploy,
        bool async);

    /// <summary>The ref at a path; a ref to nothing if there is none.</summary>
    IActorRef ResolveActorRef(string path);

    /// <summary>The ref at a path; a ref to nothing if there is none.</summary>
    IActorRef ResolveActorRef(ActorPath actorPath);

    /// <summary>The address under which a system can reach this one; null if it can't.</summary>
    Address? GetExternalAddressFor(Address address);

    /// <summary>Makes a ref that completes a task with the first message it gets.</summary>
    FutureActorRef<T> CreateFutureRef<T>(TaskCompletionSource<T> tcs);
}
