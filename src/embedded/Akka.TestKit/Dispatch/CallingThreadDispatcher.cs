using Akka.Dispatch;

namespace Akka.TestKit;

/// <summary>
/// Runs an actor on the thread that sends to it: when <c>Tell</c> returns, the message has been handled, unless another
/// thread was just running the actor or the actor sent to itself.
/// </summary>
public class CallingThreadDispatcher : MessageDispatcher
{
    /// <summary>The path of its section in the configuration.</summary>
    public static new string Id = "akka.test.calling-thread-dispatcher";

    /// <summary>A dispatcher that is configured by <paramref name="configurator"/>.</summary>
    public CallingThreadDispatcher(MessageDispatcherConfigurator configurator)
        : base(configurator)
    {
    }

    /// <inheritdoc />
    protected override void ExecuteTask(IRunnable run) => run.Run();

    /// <summary>There is nothing to shut down.</summary>
    protected override void Shutdown()
    {
    }
}
