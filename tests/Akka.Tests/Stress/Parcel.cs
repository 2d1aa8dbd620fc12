namespace Akka.Tests.Stress;

/// <summary>A message that is accounted for.</summary>
/// <param name="Receiver">The number of the receiver's ledger.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="Number">Which one of this sender to this receiver.</param>
/// <param name="Priority">Its priority, for mailboxes that know any.</param>
/// <param name="AfterStop">Whether the receiver had been told to stop before it was sent.</param>
internal sealed record Parcel(int Receiver, int Sender, int Number, int Priority, bool AfterStop)
{
    /// <summary>What the receiver does besides taking it.</summary>
    public ParcelEffect Effect { get; init; }
}
