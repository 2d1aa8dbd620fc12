using Akka.Configuration;
using Akka.Dispatch;

namespace Akka.TestKit;

/// <summary>Makes <see cref="CallingThreadDispatcher"/>s; named by <c>type</c> in a dispatcher's section of the configuration.</summary>
public class CallingThreadDispatcherConfigurator : MessageDispatcherConfigurator
{
    /// <summary>For the dispatcher's section <paramref name="config"/>.</summary>
    public CallingThreadDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites)
    {
    }

    /// <inheritdoc />
    public override MessageDispatcher Dispatcher() => new CallingThreadDispatcher(this);
}
