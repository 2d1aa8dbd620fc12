using Akka.TestKit.Xunit2.Internals;
using Xunit;

namespace Akka.TestKit.Xunit2.Attributes;

/// <summary>A fact that is skipped where the environment variable <c>XUNIT_SKIP_LOCAL_FACT</c> is <c>true</c>.</summary>
public class LocalFactAttribute : FactAttribute
{
    private string? _skip;

    /// <summary>Why it is skipped: always, if set.</summary>
    public override string? Skip
    {
        get => LocalTests.SkipReason(_skip, SkipLocal, "XUNIT_SKIP_LOCAL_FACT", "Local facts are being skipped");
        set => _skip = value;
    }

    /// <summary>The reason shown where local facts are skipped.</summary>
    public string? SkipLocal { get; set; }
}
