using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Makes, prepares and ends actor systems for tests.</summary>
internal static class SystemUnderTest
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(5);

    public static ActorSystemSetup Setup(Config? config) =>
        config is null ? ActorSystemSetup.Empty : ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config));

    /// <summary>The given system with the test kit's defaults beneath its configuration, or else a new one.</summary>
    public static ActorSystem Prepare(ActorSystem? system, ActorSystemSetup setup, string? name)
    {
        if (system is null)
            return ActorSystem.Create(name ?? "test", setup.And(WithDefaults(setup)));

        if (!system.Settings.Config.HasPath("akka.test.timefactor"))
            system.Settings.InjectTopLevelFallback(DefaultConfigs.Standard);
        return system;
    }

    /// <summary>A test actor in <paramref name="system"/>; it can be told at once.</summary>
    public static IActorRef Start(ActorSystem system, TestInbox inbox, string name)
    {
        var props = Props.Create<InboxActor>(inbox).WithDispatcher("akka.test.test-actor.dispatcher");
        var actor = ((ExtendedActorSystem)system).SystemActorOf(props, name);
        if (actor is IRepointableRef repointable && !SpinWait.SpinUntil(() => repointable.IsStarted, StartLimit))
            throw new TimeoutException($"The test actor {actor} did not start within {StartLimit}.");
        return actor;
    }

    public static void Terminate(ActorSystem system, TimeSpan limit, bool mustEnd)
    {
        if (system.Terminate().Wait(limit))
            return;

        // What hangs is not to keep the actors of one test alive during the next.
        ((ExtendedActorSystem)system).Guardian.Stop();
        var text = $"Failed to stop [{system.Name}] within [{limit}]. Its actors are stopped.";
        if (mustEnd)
            throw new TimeoutException(text);
        system.Log.Warning("{0}", text);
    }

    private static BootstrapSetup WithDefaults(ActorSystemSetup setup)
    {
        var given = setup.Get<BootstrapSetup>();
        var bootstrap = given.HasValue ? given.Value : BootstrapSetup.Create();
        var config = bootstrap.Config.HasValue ? bootstrap.Config.Value : DefaultConfigs.Standard;
        // Some tests name the defaults themselves.
        if (config != DefaultConfigs.Standard)
            config = config.WithFallback(DefaultConfigs.Standard);
        return bootstrap.WithConfig(config);
    }
}
