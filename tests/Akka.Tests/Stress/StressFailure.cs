using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>A failure that says what is to be done about it.</summary>
internal sealed class StressFailure(Directive directive) : Exception("on demand")
{
    internal Directive Directive { get; } = directive;

    /// <summary>Decides as failures ask for; else as by default.</summary>
    internal static Directive Decide(Exception cause) =>
        cause is StressFailure failure ? failure.Directive : SupervisorStrategy.DefaultDecider.Decide(cause);
}
