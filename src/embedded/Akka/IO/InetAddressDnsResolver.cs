using System.Net.Sockets;
using Akka.Actor;
using Akka.Configuration;

namespace Akka.IO;

/// <summary>Asks the operating system, without waiting for it: a slow answer holds up no other.</summary>
public class InetAddressDnsResolver : ActorBase
{
    private readonly SimpleDnsCache _cache;
    private readonly TimeSpan _positiveTimeToLive;
    private readonly TimeSpan _negativeTimeToLive;
    private readonly bool _useIpv6;

    /// <summary>Makes the resolver.</summary>
    /// <param name="cache">Where answers are remembered.</param>
    /// <param name="config">The resolver's section of the configuration.</param>
    /// <exception cref="ConfigurationException">A value is missing or not valid.</exception>
    public InetAddressDnsResolver(SimpleDnsCache cache, Config config)
    {
        ArgumentNullException.ThrowIfNull(cache);
        var section = new SettingsSection("akka.io.dns.inet-address", config);
        _cache = cache;
        _positiveTimeToLive = section.Duration("positive-ttl");
        _negativeTimeToLive = section.Duration("negative-ttl");
        _useIpv6 = section.Switch("use-ipv6");
    }

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        if (message is not Dns.Resolve resolve)
            return false;

        if (_cache.Cached(resolve.Name) is { } known)
            Sender.Tell(known, Self);
        else
            _ = AnswerAsync(resolve.Name, Sender, Self);
        return true;
    }

    private async Task AnswerAsync(string name, IActorRef asker, IActorRef self)
    {
        Dns.Resolved answer;
        try
        {
            var family = _useIpv6 ? AddressFamily.Unspecified : AddressFamily.InterNetwork;
            answer = Dns.Resolved.Create(name, await System.Net.Dns.GetHostAddressesAsync(name, family).ConfigureAwait(false));
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            answer = new Dns.Resolved(name, e);
        }

        _cache.Put(answer, answer.IsSuccess ? _positiveTimeToLive : _negativeTimeToLive);
        asker.Tell(answer, self);
    }
}
