namespace Akka.Actor;

/// <summary>Gives <see cref="SupervisorStrategy.StoppingStrategy"/>.</summary>
public class StoppingSupervisorStrategy : SupervisorStrategyConfigurator
{
    /// <summary>Makes the configurator.</summary>
    public StoppingSupervisorStrategy()
    {
    }

    /// <inheritdoc/>
    public override SupervisorStrategy Create() => SupervisorStrategy.StoppingStrategy;
}
