namespace Akka.Dispatch;

/// <summary>Marks actors that need a certain kind of mailbox.</summary>
/// <typeparam name="T">What the mailbox must promise.</typeparam>
public interface IRequiresMessageQueue<T>
    where T : ISemantics;
