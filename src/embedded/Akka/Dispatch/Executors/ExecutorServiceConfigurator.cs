using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes executors from a dispatcher's section of the configuration.</summary>
public abstract class ExecutorServiceConfigurator : ExecutorServiceFactory
{
    /// <summary>Makes a configurator. Subclasses that are named in HOCON need a constructor with these two parameters.</summary>
    protected ExecutorServiceConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    {
        Config = config;
        Prerequisites = prerequisites;
    }

    /// <summary>The dispatcher's section.</summary>
    public Config Config { get; }

    /// <summary>What dispatchers need of the system.</summary>
    public IDispatcherPrerequisites Prerequisites { get; }
}
