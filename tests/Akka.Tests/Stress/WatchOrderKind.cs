namespace Akka.Tests.Stress;

/// <summary>What a <see cref="StressedWatcher"/> can do.</summary>
internal enum WatchOrderKind
{
    Watch,
    WatchWith,
    Unwatch,

    /// <summary>Unwatch, and Watch at once.</summary>
    WatchAnew,

    /// <summary>Watch whom it watches already.</summary>
    WatchAgain,
    MakeChild,
    Fail,
    StopItself,
}
