namespace Akka.Actor;

/// <summary>What is cancelled from the start.</summary>
internal sealed class CanceledCancelable : ICancelable
{
    public static readonly CanceledCancelable Instance = new();

    private CanceledCancelable()
    {
    }

    public bool IsCancellationRequested => true;

    public CancellationToken Token => new(canceled: true);

    public void Cancel()
    {
    }

    public void Cancel(bool throwOnFirstException)
    {
    }

    public void CancelAfter(TimeSpan delay)
    {
    }

    public void CancelAfter(int millisecondsDelay)
    {
    }
}
