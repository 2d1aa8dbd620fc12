namespace Akka.Dispatch;

/// <summary>May be read by several threads.</summary>
public interface IMultipleConsumerSemantics : ISemantics;
