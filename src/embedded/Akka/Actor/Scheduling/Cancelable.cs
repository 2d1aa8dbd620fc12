namespace Akka.Actor;

/// <summary>
/// Something that can be cancelled, at once or after a while. Used to cancel scheduled work. It costs next to nothing until its
/// <see cref="Token"/> is asked for.
/// </summary>
public class Cancelable : ICancelable, IDisposable
{
    private const int Active = 0;
    private const int Canceled = 1;

    private readonly IActionScheduler _scheduler;
    private CancellationTokenSource? _source;
    private TimerEntry? _entry;
    private int _state;
    private volatile bool _disposed;

    /// <summary>Cancelled only by a call.</summary>
    public Cancelable(IScheduler scheduler) : this(Advanced(scheduler))
    {
    }

    /// <summary>Cancelled when <paramref name="delay"/> has passed, unless by a call before.</summary>
    public Cancelable(IScheduler scheduler, TimeSpan delay) : this(Advanced(scheduler), delay)
    {
    }

    /// <summary>Cancelled when so many milliseconds have passed, unless by a call before.</summary>
    public Cancelable(IScheduler scheduler, int millisecondsDelay) : this(Advanced(scheduler)) => CancelAfter(millisecondsDelay);

    /// <summary>Cancelled only by a call.</summary>
    public Cancelable(IActionScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        _scheduler = scheduler;
    }

    /// <summary>Cancelled when <paramref name="delay"/> has passed, unless by a call before.</summary>
    public Cancelable(IActionScheduler scheduler, TimeSpan delay) : this(scheduler) => CancelAfter(delay);

    /// <inheritdoc/>
    public bool IsCancellationRequested => Volatile.Read(ref _state) == Canceled;

    /// <summary>Whether <see cref="Dispose()"/> was called.</summary>
    public bool IsDisposed => _disposed;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">This was disposed.</exception>
    public CancellationToken Token
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Source().Token;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">This was disposed.</exception>
    public void Cancel() => Cancel(false);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">This was disposed.</exception>
    public void Cancel(bool throwOnFirstException)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        CancelNow(throwOnFirstException);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    /// <exception cref="ObjectDisposedException">This was disposed.</exception>
    public void CancelAfter(TimeSpan delay)
    {
        if (delay < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(delay), delay, "A delay can't be negative.");
        ScheduleCancel(delay);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    /// <exception cref="ObjectDisposedException">This was disposed.</exception>
    public void CancelAfter(int millisecondsDelay)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(millisecondsDelay);
        ScheduleCancel(TimeSpan.FromMilliseconds(millisecondsDelay));
    }

    /// <summary>Something that is cancelled already.</summary>
    public static ICancelable CreateCanceled() => CanceledCancelable.Instance;

    /// <summary>Cancelled as soon as one of <paramref name="cancelables"/> is, or by a call.</summary>
    public static ICancelable CreateLinkedCancelable(IScheduler scheduler, params ICancelable[] cancelables) =>
        CreateLinkedCancelable(Advanced(scheduler), cancelables);

    /// <inheritdoc cref="CreateLinkedCancelable(IScheduler, ICancelable[])"/>
    public static ICancelable CreateLinkedCancelable(IActionScheduler scheduler, params ICancelable[] cancelables)
    {
        ArgumentNullException.ThrowIfNull(cancelables);
        return CreateLinkedCancelable(scheduler, [.. cancelables.Select(cancelable => cancelable.Token)]);
    }

    /// <summary>Cancelled as soon as one of <paramref name="cancellationTokens"/> is, or by a call.</summary>
    public static ICancelable CreateLinkedCancelable(IScheduler scheduler, params CancellationToken[] cancellationTokens) =>
        CreateLinkedCancelable(Advanced(scheduler), cancellationTokens);

    /// <inheritdoc cref="CreateLinkedCancelable(IScheduler, CancellationToken[])"/>
    public static ICancelable CreateLinkedCancelable(IActionScheduler scheduler, params CancellationToken[] cancellationTokens)
    {
        ArgumentNullException.ThrowIfNull(cancellationTokens);
        var linked = new Cancelable(scheduler);
        foreach (var token in cancellationTokens)
            token.Register(static target => ((Cancelable)target!).CancelUnlessDisposed(), linked);
        return linked;
    }

    /// <summary>Releases the token. Cancelling is an error afterwards, and cancelling that was scheduled doesn't happen.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Tells scheduled work when this is cancelled. One at a time, since that is what nearly all have; others find out when they are due.
    /// </summary>
    internal bool TryNotify(TimerEntry entry) => Interlocked.CompareExchange(ref _entry, entry, null) is null;

    /// <summary>Forgets scheduled work that is done.</summary>
    internal void EndNotify(TimerEntry entry) => Interlocked.CompareExchange(ref _entry, null, entry);

    /// <summary>Releases the token.</summary>
    /// <param name="disposing">False when called by a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
            return;
        _disposed = true;
        Volatile.Read(ref _source)?.Dispose();
    }

    private static IAdvancedScheduler Advanced(IScheduler scheduler) =>
        (scheduler ?? throw new ArgumentNullException(nameof(scheduler))).Advanced;

    private CancellationTokenSource Source()
    {
        if (Volatile.Read(ref _source) is { } existing)
            return existing;
        var made = new CancellationTokenSource();
        var source = Interlocked.CompareExchange(ref _source, made, null) ?? made;
        if (source != made)
            made.Dispose();
        // A cancel that came in between saw no source to cancel.
        if (IsCancellationRequested)
            source.Cancel();
        return source;
    }

    private void ScheduleCancel(TimeSpan delay)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!IsCancellationRequested)
            _scheduler.ScheduleOnce(delay, CancelUnlessDisposed, this);
    }

    private void CancelUnlessDisposed()
    {
        if (!_disposed)
            CancelNow(false);
    }

    private void CancelNow(bool throwOnFirstException)
    {
        if (Interlocked.Exchange(ref _state, Canceled) != Active)
            return;
        Interlocked.Exchange(ref _entry, null)?.OnCancelled();
        Volatile.Read(ref _source)?.Cancel(throwOnFirstException);
    }
}
