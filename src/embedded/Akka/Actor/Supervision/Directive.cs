namespace Akka.Actor;

/// <summary>What a supervisor can do about a child's failure.</summary>
public enum Directive
{
    /// <summary>The child goes on with the next message and keeps its state.</summary>
    Resume,

    /// <summary>A new instance goes on with the next message.</summary>
    Restart,

    /// <summary>The supervisor fails itself with the same exception.</summary>
    Escalate,

    /// <summary>The child is stopped.</summary>
    Stop,
}
