namespace Akka.Actor;

/// <summary>Gives <see cref="SupervisorStrategy.DefaultStrategy"/>.</summary>
public class DefaultSupervisorStrategy : SupervisorStrategyConfigurator
{
    /// <summary>Makes the configurator.</summary>
    public DefaultSupervisorStrategy()
    {
    }

    /// <inheritdoc/>
    public override SupervisorStrategy Create() => SupervisorStrategy.DefaultStrategy;
}
