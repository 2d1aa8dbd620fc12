namespace Akka.Dispatch;

/// <summary>What a kind of mailbox promises.</summary>
public interface ISemantics;
