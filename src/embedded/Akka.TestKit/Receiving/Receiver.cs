namespace Akka.TestKit.Internal;

/// <summary>Takes messages out of the inbox for the test, remembers the last one, and notes what it does if asked to.</summary>
internal sealed class Receiver(TestInbox inbox, Action<string>? note)
{
    public MessageEnvelope Last { get; set; } = NullMessageEnvelope.Instance;

    /// <summary>
    /// Whether the test's last wait was for nothing to happen. Such a wait uses up the whole time there is,
    /// so it must not count against an enclosing <c>Within</c>.
    /// </summary>
    public bool EndedInSilence { get; set; }

    public bool HasMessages => !inbox.IsEmpty;

    public async ValueTask<MessageEnvelope?> ReceiveAsync(Waiting waiting, TimeSpan timeout, CancellationToken cancellation) =>
        Remember("receive", timeout, await inbox.TakeAsync(waiting, timeout, cancellation));

    public async ValueTask<MessageEnvelope?> PeekAsync(Waiting waiting, TimeSpan timeout, CancellationToken cancellation) =>
        Remember("peek at", timeout, await inbox.PeekAsync(waiting, timeout, cancellation));

    /// <summary>
    /// Takes messages while <paramref name="judge"/> accepts or skips them. The one that stops it stays in the
    /// inbox, and the last accepted one is the last message.
    /// </summary>
    public async ValueTask<List<T>> ReceiveWhileAsync<T>(
        Waiting waiting,
        TimeSpan limit,
        TimeSpan? idle,
        int count,
        Func<object, (Verdict Verdict, T? Value)> judge,
        CancellationToken cancellation)
    {
        var accepted = new List<T>();
        MessageEnvelope last = NullMessageEnvelope.Instance;
        var end = TimeBudget.Now + limit;
        while (accepted.Count < count)
        {
            var envelope = await inbox.PeekAsync(waiting, Shorter(end - TimeBudget.Now, idle), cancellation);
            if (envelope is null)
                break;

            // The judge may ask for the sender.
            Last = envelope;
            var (verdict, value) = judge(envelope.Message);
            if (verdict == Verdict.Stop)
                break;

            await inbox.TakeAsync(waiting, TimeSpan.Zero, CancellationToken.None);
            if (verdict == Verdict.Accept)
            {
                accepted.Add(value!);
                last = envelope;
            }
        }

        Last = last;
        EndedInSilence = true;
        note?.Invoke($"Received {accepted.Count} messages of type {typeof(T)} in {limit - (end - TimeBudget.Now)} of {limit}.");
        return accepted;
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan? idle)
    {
        if (left < TimeSpan.Zero)
            return TimeSpan.Zero;
        return idle is { } pause && pause >= TimeSpan.Zero && pause < left ? pause : left;
    }

    private MessageEnvelope? Remember(string what, TimeSpan limit, MessageEnvelope? envelope)
    {
        note?.Invoke($"Tried to {what} a message within {limit}: {envelope ?? NullMessageEnvelope.Instance}.");
        Last = envelope ?? NullMessageEnvelope.Instance;
        EndedInSilence = false;
        return envelope;
    }
}
