namespace Akka.Actor.Dsl;

/// <summary>An actor that a lambda describes. The lambda is called for each instance, so after a restart again.</summary>
public sealed partial class Act : ReceiveActor, IActorDsl
{
    /// <summary>Made by means of props.</summary>
    public Act(Action<IActorDsl> config) => config(this);

    /// <summary>Made by means of props, for a lambda that needs the context.</summary>
    public Act(Action<IActorDsl, IActorContext> config) => config(this, Context);

    /// <inheritdoc/>
    public void Receive<T>(Action<T, IActorContext> handler) => Receive<T>(InContext(handler));

    /// <inheritdoc/>
    public void Receive<T>(Action<T, IActorContext> handler, Predicate<T> shouldHandle) => Receive(InContext(handler), shouldHandle);

    /// <inheritdoc/>
    public void Receive<T>(Predicate<T> shouldHandle, Action<T, IActorContext> handler) => Receive(InContext(handler), shouldHandle);

    /// <inheritdoc/>
    public void ReceiveAny(Action<object, IActorContext> handler) => ReceiveAny(InContext(handler));

    /// <inheritdoc/>
    public void ReceiveAsync<T>(Func<T, IActorContext, Task> handler, Predicate<T>? shouldHandle = null) =>
        ReceiveAsync(InContext(handler), shouldHandle);

    /// <inheritdoc/>
    public void ReceiveAsync<T>(Predicate<T> shouldHandle, Func<T, IActorContext, Task> handler) =>
        ReceiveAsync(InContext(handler), shouldHandle);

    /// <inheritdoc/>
    public void ReceiveAnyAsync(Func<object, IActorContext, Task> handler) => ReceiveAnyAsync(InContext(handler));

    /// <inheritdoc/>
    public void Become(Action<object, IActorContext> handler) => Become(Behavior(handler));

    /// <inheritdoc/>
    public void BecomeStacked(Action<object, IActorContext> handler) => BecomeStacked(Behavior(handler));

    void IActorDsl.UnbecomeStacked() => UnbecomeStacked();

    /// <inheritdoc/>
    public IActorRef ActorOf(Action<IActorDsl> config, string? name = null) => Context.ActorOf(config, name);

    private static Action<T> InContext<T>(Action<T, IActorContext> handler) => message => handler(message, Context);

    private static Func<T, Task> InContext<T>(Func<T, IActorContext, Task> handler) => message => handler(message, Context);

    private static UntypedReceive Behavior(Action<object, IActorContext> handler) => message => handler(message, Context);
}
