namespace Akka.Actor.Dsl;

/// <summary>What a lambda says about the actor that it describes; see <see cref="ActExtensions"/>.</summary>
public interface IActorDsl
{
    /// <summary>Called on the new instance after a restart, in place of what an actor does by default. Null for the default.</summary>
    Action<Exception, IActorContext>? OnPostRestart { get; set; }

    /// <summary>Called on the old instance before a restart, with the failure and the message at which it happened, in place of what an
    /// actor does by default. Null for the default.</summary>
    Action<Exception, object, IActorContext>? OnPreRestart { get; set; }

    /// <summary>Called when the actor has stopped, in place of what an actor does by default. Null for the default.</summary>
    Action<IActorContext>? OnPostStop { get; set; }

    /// <summary>Called before the first message, in place of what an actor does by default. Null for the default.</summary>
    Action<IActorContext>? OnPreStart { get; set; }

    /// <summary>How the children's failures are treated. Null for the default strategy.</summary>
    SupervisorStrategy? Strategy { get; set; }

    /// <summary>Declares a handler for messages of a type.</summary>
    void Receive<T>(Action<T, IActorContext> handler);

    /// <summary>Declares a handler for messages of a type that meet a condition.</summary>
    void Receive<T>(Predicate<T> shouldHandle, Action<T, IActorContext> handler);

    /// <summary>Declares a handler for messages of a type that meet a condition.</summary>
    void Receive<T>(Action<T, IActorContext> handler, Predicate<T> shouldHandle);

    /// <summary>Declares a handler for every other message; no handler can follow it.</summary>
    void ReceiveAny(Action<object, IActorContext> handler);

    /// <summary>Declares an asynchronous handler: other messages wait until its task ends.</summary>
    void ReceiveAsync<T>(Func<T, IActorContext, Task> handler, Predicate<T>? shouldHandle = null);

    /// <summary>Declares an asynchronous handler for messages that meet a condition.</summary>
    void ReceiveAsync<T>(Predicate<T> shouldHandle, Func<T, IActorContext, Task> handler);

    /// <summary>Declares an asynchronous handler for every other message; no handler can follow it.</summary>
    void ReceiveAnyAsync(Func<object, IActorContext, Task> handler);

    /// <summary>What an actor does by default before a restart: stops the children and calls what is called when it has stopped.</summary>
    void DefaultPreRestart(Exception reason, object message);

    /// <summary>What an actor does by default after a restart: calls what is called before the first message.</summary>
    void DefaultPostRestart(Exception reason);

    /// <summary>What an actor does by default before the first message: nothing.</summary>
    void DefaultPreStart();

    /// <summary>What an actor does by default when it has stopped: nothing.</summary>
    void DefaultPostStop();

    /// <summary>Replaces the behaviour, and the ones below it.</summary>
    void Become(Action<object, IActorContext> handler);

    /// <summary>Puts a behaviour on top of the present one.</summary>
    void BecomeStacked(Action<object, IActorContext> handler);

    /// <summary>Goes back to the behaviour below; the first one stays.</summary>
    void UnbecomeStacked();

    /// <summary>Makes a child that another lambda describes.</summary>
    /// <param name="config">Describes it; called for each of its instances.</param>
    /// <param name="name">Its name; null for an automatic one.</param>
    IActorRef ActorOf(Action<IActorDsl> config, string? name = null);
}
