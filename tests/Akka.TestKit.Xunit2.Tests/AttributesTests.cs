using Akka.TestKit.Xunit2.Attributes;

namespace Akka.TestKit.Xunit2.Tests;

public class AttributesTests
{
    [Fact]
    public void A_local_fact_runs_unless_the_environment_excludes_it()
    {
        With("XUNIT_SKIP_LOCAL_FACT", null, () => new LocalFactAttribute { SkipLocal = "reason" }.Skip.Should().BeNull());
        With("XUNIT_SKIP_LOCAL_FACT", "true", () => new LocalFactAttribute { SkipLocal = "reason" }.Skip.Should().Be("reason"));
        With("XUNIT_SKIP_LOCAL_FACT", "true", () => new LocalFactAttribute().Skip.Should().NotBeNullOrEmpty());
    }

    [Fact]
    public void A_local_theory_runs_unless_the_environment_excludes_it()
    {
        With("XUNIT_SKIP_LOCAL_THEORY", null, () => new LocalTheoryAttribute { SkipLocal = "reason" }.Skip.Should().BeNull());
        With("XUNIT_SKIP_LOCAL_THEORY", "true", () => new LocalTheoryAttribute { SkipLocal = "reason" }.Skip.Should().Be("reason"));
    }

    [Fact]
    public void Skip_skips_anyway()
    {
        new LocalFactAttribute { Skip = "always" }.Skip.Should().Be("always");
        new LocalTheoryAttribute { Skip = "always" }.Skip.Should().Be("always");
        new WindowsFactAttribute { Skip = "always" }.Skip.Should().Be("always");
    }

    [SkippableFact]
    public void A_windows_fact_is_skipped_elsewhere()
    {
        Xunit.Skip.If(OperatingSystem.IsWindows(), "Runs on Windows.");

        new WindowsFactAttribute { SkipUnix = "reason" }.Skip.Should().Be("reason");
        new WindowsFactAttribute().Skip.Should().NotBeNullOrEmpty();
    }

    private static void With(string variable, string? value, Action action)
    {
        var before = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, value);
        try
        {
            action();
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
        }
    }
}
