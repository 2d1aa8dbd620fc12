namespace Akka.Logger.Serilog.Tests;

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
}
