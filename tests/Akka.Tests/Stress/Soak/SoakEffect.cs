namespace Akka.Tests.Stress.Soak;

/// <summary>What a message does to the worker that handles it.</summary>
internal enum SoakEffect
{
    None,
    Crash,
    End,
}
