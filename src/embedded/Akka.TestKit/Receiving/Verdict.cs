namespace Akka.TestKit.Internal;

/// <summary>What becomes of a message while several are taken.</summary>
internal enum Verdict
{
    /// <summary>It is one of those wanted.</summary>
    Accept,

    /// <summary>It is dropped.</summary>
    Skip,

    /// <summary>It stays, and no more are taken.</summary>
    Stop,
}
