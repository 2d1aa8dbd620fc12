using System.Globalization;

namespace AkkaSockets;

/// <summary>Which of a connection's limits of time has run out, and when the next one may.</summary>
internal sealed class ConnectionLimits(ConnectionContext connection)
{
    private static readonly TimeSpan RateCheck = TimeSpan.FromSeconds(1);

    private TimeSpan _next;
    private CloseReason? _expired;

    private TimeSpan Now => connection.Environment.Clock.Now;

    /// <summary>Looks at all limits.</summary>
    /// <param name="next">How long to wait until the next look; <see cref="Off.Time"/> if there is nothing to look for.</param>
    /// <returns>Why the connection must end; null if it needn't.</returns>
    public CloseReason? Check(out TimeSpan next)
    {
        var now = Now;
        _next = TimeSpan.MaxValue;
        _expired = null;
        if (connection.Link.IsClosing)
            CheckClosing(now);
        else if (connection.Opening == ConnectionOpening.AwaitsHeader)
            Check(now, connection.BeganAt, connection.Environment.Proxy.Timeout, "no complete PROXY header");
        else
            CheckSending(now);
        if (connection.Link.WantsInput && connection.Opening == ConnectionOpening.Open)
            CheckReading(now);
        next = _next == TimeSpan.MaxValue ? Off.Time : _next - now;
        return _expired;
    }

    private void CheckClosing(TimeSpan now)
    {
        var link = connection.Link;
        if (link.WantsInput && link.BytesUnsent == 0)
            return;
        Check(now, link.ProgressAt, connection.Settings.CloseTimeout, "nothing sent", " while closing");
    }

    private void CheckReading(TimeSpan now)
    {
        var settings = connection.Settings;
        var link = connection.Link;
        Check(now, Active(link.PeerActiveAt), settings.ReadIdleTimeout, "nothing received");

        // Looked at although no message may be arriving now: the next look is then in time for one that begins after this.
        var reading = connection.Reading;
        Check(now, reading.IsOpen ? Active(reading.BegunAt) : now, settings.ReadTimeout, "a message was not complete");
        if (settings.MinReceiveRate > 0 && reading.IsOpen)
            CheckRate(now, reading, settings);

        TimeSpan Active(TimeSpan since) => link.IsReading ? since : now;
    }

    private void CheckRate(TimeSpan now, MessageProgress reading, ConnectionSettings settings)
    {
        var age = now - reading.BegunAt;
        if (!connection.Link.IsReading)
            Look(now + settings.MinReceiveRateGrace);
        else if (age < settings.MinReceiveRateGrace)
            Look(reading.BegunAt + settings.MinReceiveRateGrace);
        else if (reading.Bytes < settings.MinReceiveRate * age.TotalSeconds)
            _expired ??= Expired(string.Create(CultureInfo.InvariantCulture, $"{reading.Bytes} bytes of a message received in {age}, slower than {settings.MinReceiveRate} a second"));
        else
            Look(now + RateCheck);
    }

    private void CheckSending(TimeSpan now)
    {
        var settings = connection.Settings;
        var link = connection.Link;
        Check(now, link.BytesUnsent > 0 ? link.ProgressAt : now, settings.SendTimeout, "nothing of what is unsent was sent");
        Check(now, link.ProgressAt, settings.WriteIdleTimeout, "nothing sent");
        Check(now, link.ProgressAt > link.PeerActiveAt ? link.ProgressAt : link.PeerActiveAt, settings.IdleTimeout, "nothing sent or received");
    }

    private void Check(TimeSpan now, TimeSpan since, TimeSpan limit, string what, string when = "")
    {
        if (limit == Off.Time)
            return;
        if (now - since >= limit)
            _expired ??= Expired($"{what} for {limit}{when}");
        else
            Look(since + limit);
    }

    private void Look(TimeSpan at)
    {
        if (at < _next)
            _next = at;
    }

    private static CloseReason Expired(string detail) => new(CloseKind.TimedOut, detail);
}
