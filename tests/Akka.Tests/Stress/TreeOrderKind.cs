namespace Akka.Tests.Stress;

/// <summary>What a <see cref="TreeNode"/> can do.</summary>
internal enum TreeOrderKind
{
    Nothing,
    Fail,
    Await,
    AwaitAndFail,
    MakeChild,
    StopChild,
    PoisonChild,
    KillChild,
    StopItself,
}
