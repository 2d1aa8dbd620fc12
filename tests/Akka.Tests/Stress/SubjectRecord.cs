namespace Akka.Tests.Stress;

/// <summary>Whether a watched actor has ended.</summary>
internal sealed class SubjectRecord
{
    private volatile bool _ended;

    internal bool Ended
    {
        get => _ended;
        set => _ended = value;
    }
}
