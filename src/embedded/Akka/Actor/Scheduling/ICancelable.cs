namespace Akka.Actor;

/// <summary>Something that can be cancelled, such as scheduled work. Cancelling twice does nothing the second time.</summary>
public interface ICancelable
{
    /// <summary>Cancels.</summary>
    /// <exception cref="AggregateException">Some of the token's callbacks threw; all of them were called.</exception>
    void Cancel();

    /// <summary>Cancels when <paramref name="delay"/> has passed.</summary>
    void CancelAfter(TimeSpan delay);

    /// <summary>Cancels when so many milliseconds have passed.</summary>
    void CancelAfter(int millisecondsDelay);

    /// <summary>Cancels; with <paramref name="throwOnFirstException"/> the first of the token's callbacks that throws ends it.</summary>
    void Cancel(bool throwOnFirstException);

    /// <summary>Whether it is cancelled.</summary>
    bool IsCancellationRequested { get; }

    /// <summary>A token that is cancelled together with this.</summary>
    CancellationToken Token { get; }
}
