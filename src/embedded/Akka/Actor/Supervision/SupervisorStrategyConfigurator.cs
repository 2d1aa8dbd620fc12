using Akka.Configuration;

namespace Akka.Actor;

/// <summary>Makes the strategy of the user guardian, as <c>akka.actor.guardian-supervisor-strategy</c> says.</summary>
public abstract class SupervisorStrategyConfigurator
{
    /// <summary>For subclasses.</summary>
    protected SupervisorStrategyConfigurator()
    {
    }

    /// <summary>Makes the strategy.</summary>
    public abstract SupervisorStrategy Create();

    /// <summary>Makes the configurator of a name.</summary>
    /// <exception cref="ConfigurationException">The name is no configurator's.</exception>
    public static SupervisorStrategyConfigurator CreateConfigurator(string typeName)
    {
        switch (typeName)
        {
            case null or "" or "Akka.Actor.DefaultSupervisorStrategy":
                return new DefaultSupervisorStrategy();
            case "Akka.Actor.StoppingSupervisorStrategy":
                return new StoppingSupervisorStrategy();
        }

        var type = Type.GetType(typeName);
        return type is not null && typeof(SupervisorStrategyConfigurator).IsAssignableFrom(type)
            ? (SupervisorStrategyConfigurator)Activator.CreateInstance(type)!
            : throw new ConfigurationException(
                $"akka.actor.guardian-supervisor-strategy is [{typeName}]; valid is the full name, with assembly, of a subclass of {typeof(SupervisorStrategyConfigurator)}.");
    }
}
