using System.Net.Sockets;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.IO;

/// <summary>
/// Asks the operating system, without waiting for it: a slow answer holds up no other. Whoever asks for a name that is being asked for gets
/// the same answer. At most 16 names are asked for at a time; further ones wait for their turn.
/// </summary>
public class InetAddressDnsResolver : ActorBase
{
    private readonly SimpleDnsCache _cache;
    private readonly InetAddressSettings _settings;
    private readonly LookupThreads _lookups;
    private readonly Dictionary<string, List<IActorRef>> _askers = new(StringComparer.Ordinal);

    /// <summary>Makes the resolver.</summary>
    /// <param name="cache">Where answers are remembered.</param>
    /// <param name="config">The resolver's section of the configuration.</param>
    /// <exception cref="ConfigurationException">A value is missing or not valid.</exception>
    public InetAddressDnsResolver(SimpleDnsCache cache, Config config)
    {
        ArgumentNullException.ThrowIfNull(cache);
        var self = Self;
        _cache = cache;
        _settings = InetAddressSettings.Read(config);
        _lookups = new LookupThreads(
            _settings.UseIPv6 ? AddressFamily.Unspecified : AddressFamily.InterNetwork,
            resolved => self.Tell(new Answer(resolved), ActorRefs.NoSender));
    }

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Dns.Resolve resolve:
                OnResolve(resolve.Name);
                return true;
            case Answer answer:
                OnAnswer(answer.Resolved);
                return true;
            default:
                return false;
        }
    }

    private void OnResolve(string name)
    {
        if (_cache.Cached(name) is { } known)
        {
            Sender.Tell(known, Self);
        }
        else if (_askers.TryGetValue(name, out var askers))
        {
            askers.Add(Sender);
        }
        else
        {
            _askers.Add(name, [Sender]);
            _lookups.Ask(name);
        }
    }

    private void OnAnswer(Dns.Resolved resolved)
    {
        _cache.Put(resolved, resolved.IsSuccess ? _settings.PositiveTimeToLive : _settings.NegativeTimeToLive);
        if (!_askers.Remove(resolved.Name, out var askers))
            return; // asked for before a restart
        foreach (var asker in askers)
            asker.Tell(resolved, Self);
    }

    private sealed record Answer(Dns.Resolved Resolved) : INoSerializationVerificationNeeded, IDeadLetterSuppression;
}
