using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.IO;

/// <summary>Passes questions on to a resolver and tidies the cache from time to time.</summary>
public class SimpleDnsManager : ActorBase, IRequiresMessageQueue<IUnboundedMessageQueueSemantics>
{
    private readonly SimpleDnsCache? _cache;
    private readonly IActorRef _resolver;
    private readonly ICancelable? _tidying;

    /// <summary>Starts the resolver.</summary>
    /// <param name="ext">The extension whose manager it is.</param>
    public SimpleDnsManager(DnsExt ext)
    {
        ArgumentNullException.ThrowIfNull(ext);
        _cache = ext.Cache as SimpleDnsCache;
        _resolver = Context.ActorOf(
            Props.Create(ext.Provider.ActorClass, ext.Cache, ext.Settings.ResolverConfig).WithDispatcher(ext.Settings.Dispatcher),
            ext.Settings.Resolver);
        var interval = CleanupInterval(ext.Settings);
        if (_cache is not null && interval > TimeSpan.Zero)
        {
            _tidying = Context.System.Scheduler.ScheduleTellRepeatedlyCancelable(
                interval, interval, Self, TidyUp.Instance, ActorRefs.NoSender);
        }
    }

    /// <summary>How often the cache is tidied; zero for never.</summary>
    internal static TimeSpan CleanupInterval(DnsExt.DnsSettings settings) =>
        new SettingsSection($"akka.io.dns.{settings.Resolver}", settings.ResolverConfig).Duration("cache-cleanup-interval");

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Dns.Resolve:
                _resolver.Forward(message);
                return true;
            case TidyUp:
                _cache?.CleanUp();
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    protected override void PostStop() => _tidying?.Cancel();

    private sealed class TidyUp : INoSerializationVerificationNeeded, IDeadLetterSuppression
    {
        public static readonly TidyUp Instance = new();
    }
}
