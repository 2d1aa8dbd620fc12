namespace Akka.TestKit;

/// <summary>
/// Marks a test whose <c>Tell</c> has no sender. Otherwise the test actor is the sender of whatever the
/// test tells without naming one.
/// </summary>
public interface INoImplicitSender
{
}
