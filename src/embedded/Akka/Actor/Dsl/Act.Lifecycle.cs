namespace Akka.Actor.Dsl;

/// <content>The hooks: the lambda's, or else the default ones.</content>
public sealed partial class Act
{
    /// <inheritdoc/>
    public Action<Exception, IActorContext>? OnPostRestart { get; set; }

    /// <inheritdoc/>
    public Action<Exception, object, IActorContext>? OnPreRestart { get; set; }

    /// <inheritdoc/>
    public Action<IActorContext>? OnPostStop { get; set; }

    /// <inheritdoc/>
    public Action<IActorContext>? OnPreStart { get; set; }

    /// <inheritdoc/>
    public SupervisorStrategy? Strategy { get; set; }

    /// <inheritdoc/>
    public void DefaultPreRestart(Exception reason, object message) => base.PreRestart(reason, message);

    /// <inheritdoc/>
    public void DefaultPostRestart(Exception reason) => base.PostRestart(reason);

    /// <inheritdoc/>
    public void DefaultPreStart() => base.PreStart();

    /// <inheritdoc/>
    public void DefaultPostStop() => base.PostStop();

    /// <inheritdoc/>
    protected override void PreRestart(Exception reason, object message) =>
        (OnPreRestart ?? ((cause, failed, _) => base.PreRestart(cause, failed)))(reason, message, Context);

    /// <inheritdoc/>
    protected override void PostRestart(Exception reason) => (OnPostRestart ?? ((cause, _) => base.PostRestart(cause)))(reason, Context);

    /// <inheritdoc/>
    protected override void PostStop() => (OnPostStop ?? (_ => base.PostStop()))(Context);

    /// <inheritdoc/>
    protected override void PreStart() => (OnPreStart ?? (_ => base.PreStart()))(Context);

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() => Strategy ?? base.SupervisorStrategy();
}
