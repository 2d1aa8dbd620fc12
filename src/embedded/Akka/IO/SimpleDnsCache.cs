using System.Collections.Concurrent;

namespace Akka.IO;

/// <summary>Remembers each answer for the time it was given. Safe to use from several threads.</summary>
public class SimpleDnsCache : DnsBase
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private readonly record struct Entry(Dns.Resolved Answer, long Expiry);

    /// <inheritdoc/>
    public override Dns.Resolved? Cached(string name) =>
        _entries.TryGetValue(name, out var entry) && entry.Expiry > Clock() ? entry.Answer : null;

    /// <summary>Forgets answers whose time has passed.</summary>
    public void CleanUp()
    {
        var now = Clock();
        foreach (var entry in _entries)
        {
            if (entry.Value.Expiry <= now)
                _entries.TryRemove(entry);
        }
    }

    internal void Put(Dns.Resolved answer, TimeSpan timeToLive)
    {
        if (timeToLive > TimeSpan.Zero)
            _entries[answer.Name] = new Entry(answer, Clock() + (long)timeToLive.TotalMilliseconds);
    }

    /// <summary>Gets the time that answers are measured by.</summary>
    /// <returns>Milliseconds since some moment; never going back.</returns>
    protected virtual long Clock() => Environment.TickCount64;
}
