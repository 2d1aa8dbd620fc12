using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes executors on the synchronization context of the thread that makes the dispatcher, for example a window's.</summary>
internal sealed class SynchronizationContextConfigurator : ExecutorServiceConfigurator
{
    private readonly SynchronizationContext _context;

    internal SynchronizationContextConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites)
    {
        _context = SynchronizationContext.Current ?? throw new ConfigurationException(
            $"Dispatcher [{config.GetString("id")}] needs a synchronization context, and the thread that makes it has none.");
    }

    public override ExecutorService Produce(string id) => new SynchronizationContextExecutor(id, _context);
}
