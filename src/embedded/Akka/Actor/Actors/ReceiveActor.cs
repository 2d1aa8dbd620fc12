using Akka.Actor.Internal;

namespace Akka.Actor;

/// <summary>
/// An actor whose handlers are declared in its constructor, by message type. The first declared handler that fits gets the message.
/// </summary>
public abstract class ReceiveActor : UntypedActor, IInitializableActor
{
    // Made before the base constructor asks for the initial behaviour.
    private HandlerTable? _declaring = new();

    /// <summary>For subclasses, which declare their handlers here.</summary>
    protected ReceiveActor()
    {
    }

    void IInitializableActor.Init() => _declaring = null;

    /// <summary>Never called: the declared handlers are.</summary>
    protected sealed override void OnReceive(object message)
    {
    }

    /// <summary>Replaces the behaviour, and the ones below it, by the handlers that <paramref name="configure"/> declares.</summary>
    protected void Become(Action configure) => Cell.Become(Declare(configure));

    /// <summary>Puts the handlers that <paramref name="configure"/> declares on top of the present ones.</summary>
    protected void BecomeStacked(Action configure) => Cell.BecomeStacked(Declare(configure));

    /// <summary>Declares a handler for messages of a type.</summary>
    /// <exception cref="InvalidOperationException">Not within the constructor or a Become, or behind a handler for everything.</exception>
    protected void Receive<T>(Action<T> handler, Predicate<T>? shouldHandle = null) =>
        Declaring().Add(new ActionHandler<T>(handler, shouldHandle));

    /// <summary>Declares a handler for messages of a type that meet a condition.</summary>
    protected void Receive<T>(Predicate<T> shouldHandle, Action<T> handler) => Receive(handler, shouldHandle);

    /// <summary>Declares a handler that itself says whether it has handled the message.</summary>
    protected void Receive<T>(Func<T, bool> handler) => Declaring().Add(new FuncHandler<T>(handler));

    /// <summary>Declares a handler for messages of a type.</summary>
    protected void Receive(Type messageType, Action<object> handler, Predicate<object>? shouldHandle = null) =>
        Declaring().Add(new TypedActionHandler(messageType, handler, shouldHandle));

    /// <summary>Declares a handler for messages of a type that meet a condition.</summary>
    protected void Receive(Type messageType, Predicate<object> shouldHandle, Action<object> handler) =>
        Receive(messageType, handler, shouldHandle);

    /// <summary>Declares a handler that itself says whether it has handled the message.</summary>
    protected void Receive(Type messageType, Func<object, bool> handler) => Declaring().Add(new TypedFuncHandler(messageType, handler));

    /// <summary>Declares an asynchronous handler: other messages wait until its task ends.</summary>
    protected void ReceiveAsync<T>(Func<T, Task> handler, Predicate<T>? shouldHandle = null) =>
        Declaring().Add(new AsyncHandler<T>(handler, shouldHandle));

    /// <summary>Declares an asynchronous handler for messages that meet a condition.</summary>
    protected void ReceiveAsync<T>(Predicate<T> shouldHandle, Func<T, Task> handler) => ReceiveAsync(handler, shouldHandle);

    /// <summary>Declares an asynchronous handler: other messages wait until its task ends.</summary>
    protected void ReceiveAsync(Type messageType, Func<object, Task> handler, Predicate<object>? shouldHandle = null) =>
        Declaring().Add(new TypedAsyncHandler(messageType, handler, shouldHandle));

    /// <summary>Declares an asynchronous handler for messages that meet a condition.</summary>
    protected void ReceiveAsync(Type messageType, Predicate<object> shouldHandle, Func<object, Task> handler) =>
        ReceiveAsync(messageType, handler, shouldHandle);

    /// <summary>Declares a handler for every other message; no handler can follow it.</summary>
    protected void ReceiveAny(Action<object> handler) => Declaring().Add(new ActionHandler<object>(handler, null));

    /// <summary>Declares an asynchronous handler for every other message; no handler can follow it.</summary>
    protected void ReceiveAnyAsync(Func<object, Task> handler) => Declaring().Add(new AsyncHandler<object>(handler, null));

    /// <summary>The handlers that the constructor is going to declare.</summary>
    internal override Receive InitialBehavior() => _declaring!.Dispatch;

    private HandlerTable Declaring() => _declaring ?? throw new InvalidOperationException(
        "Handlers can only be declared in the actor's constructor or inside Become.");

    private Receive Declare(Action configure)
    {
        var outer = _declaring;
        var table = _declaring = new HandlerTable();
        try
        {
            configure();
        }
        finally
        {
            _declaring = outer;
        }

        return table.Dispatch;
    }
}
