namespace Akka.Actor;

/// <summary>What can be done with an <see cref="ICancelable"/> that may be null.</summary>
public static class CancelableExtensions
{
    /// <summary>Cancels, if there is anything to cancel.</summary>
    public static void CancelIfNotNull(this ICancelable? cancelable) => cancelable?.Cancel();
}
