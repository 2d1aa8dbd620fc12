namespace Akka.Event;

/// <summary>
/// Marks messages whose loss is normal, such as a late reply. Undelivered they become <see cref="SuppressedDeadLetter"/>s, which nothing logs.
/// </summary>
public interface IDeadLetterSuppression
{
}
