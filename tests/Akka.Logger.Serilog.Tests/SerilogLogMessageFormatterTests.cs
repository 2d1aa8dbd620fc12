using Serilog;
using Serilog.Core.Enrichers;

namespace Akka.Logger.Serilog.Tests;

[Collection(CollectingSink.GlobalLogger)]
public sealed class SerilogLogMessageFormatterTests
{
    [Theory]
    [InlineData("{Count} of {Total:000}", "1 of 005")]
    [InlineData("{0} of {1}", "1 of 5")]
    [InlineData("{A} {B} {C}", "1 5 {C}")]
    [InlineData("bad { {", "bad { {")]
    [InlineData("no places", "no places")]
    public void Arguments_take_the_places_by_their_order(string template, string text) =>
        SerilogLogMessageFormatter.Instance.Format(template, 1, 5).Should().Be(text);

    [Fact]
    [Trait("Upstream", "defect")] // It asks the global logger, which takes nothing apart before it is set up.
    public void Texts_are_quoted_and_objects_can_be_taken_apart() =>
        SerilogLogMessageFormatter.Instance.Format("{Name}: {@Point}", "x", new { X = 1 }).Should().Be("\"x\": { X: 1 }");

    [Fact]
    public void Arguments_may_come_as_any_sequence() =>
        SerilogLogMessageFormatter.Instance.Format("{A}-{B}", Enumerable.Range(1, 2).Cast<object>()).Should().Be("1-2");

    [Fact]
    public void The_programs_own_logger_says_how_objects_are_shown()
    {
        var before = Log.Logger;
        Log.Logger = new LoggerConfiguration().Destructure.ByTransforming<Version>(version => new { version.Major }).CreateLogger();
        try
        {
            SerilogLogMessageFormatter.Instance.Format("{@V}", new Version(1, 2)).Should().Be("{ Major: 1 }");
        }
        finally
        {
            Log.Logger = before;
        }
    }

    [Fact]
    [Trait("Upstream", "defect")] // Its message has one place less than arguments then.
    public void An_enricher_takes_no_place() =>
        SerilogLogMessageFormatter.Instance.Format("{A} {B}", new PropertyEnricher("P", 0), 1, 2).Should().Be("1 2");
}
