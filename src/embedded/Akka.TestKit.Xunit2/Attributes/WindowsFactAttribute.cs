using Xunit;

namespace Akka.TestKit.Xunit2.Attributes;

/// <summary>A fact that is skipped unless it runs on Windows.</summary>
public class WindowsFactAttribute : FactAttribute
{
    private string? _skip;

    /// <summary>Why it is skipped: always, if set.</summary>
    public override string? Skip
    {
        get => _skip ?? (OperatingSystem.IsWindows() ? null : SkipUnix ?? "Skipped under Unix platforms");
        set => _skip = value;
    }

    /// <summary>The reason shown where it is skipped.</summary>
    public string? SkipUnix { get; set; }
}
