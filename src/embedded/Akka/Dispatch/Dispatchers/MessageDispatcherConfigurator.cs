using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes dispatchers from a section of the configuration.</summary>
public abstract class MessageDispatcherConfigurator
{
    /// <summary>Makes a configurator. Subclasses that are named in HOCON need a constructor with these two parameters.</summary>
    protected MessageDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    {
        Config = config;
        Prerequisites = prerequisites;
    }

    /// <summary>The dispatcher's section.</summary>
    public Config Config { get; }

    /// <summary>What dispatchers need of the system.</summary>
    public IDispatcherPrerequisites Prerequisites { get; }

    /// <summary>Gives the dispatcher; the same one each time unless it is meant for one actor alone.</summary>
    public abstract MessageDispatcher Dispatcher();

    /// <summary>Makes what the section's <c>executor</c> names.</summary>
    /// <exception cref="ConfigurationException">The executor is unknown.</exception>
    protected ExecutorServiceConfigurator ConfigureExecutor() => Executors.Configure(Config, Prerequisites);
}
