namespace Akka.Pattern;

/// <summary>When the child ran for so long.</summary>
internal sealed class AutoReset(TimeSpan after) : IBackoffReset
{
    public TimeSpan After => after;
}
