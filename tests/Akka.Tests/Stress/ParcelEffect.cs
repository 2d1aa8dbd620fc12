namespace Akka.Tests.Stress;

/// <summary>What a parcel makes its receiver do.</summary>
internal enum ParcelEffect
{
    Nothing,
    FailAndResume,
    FailAndRestart,

    /// <summary>Where there is a stash: puts it and some that follow there, and takes all out again.</summary>
    StashSome,
}
