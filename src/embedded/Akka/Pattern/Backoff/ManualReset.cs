namespace Akka.Pattern;

/// <summary>When told.</summary>
internal sealed class ManualReset : IBackoffReset
{
}
