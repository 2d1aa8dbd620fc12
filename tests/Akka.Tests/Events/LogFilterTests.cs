using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Tests.Events;

public sealed class LogFilterTests
{
    private static readonly LogEvent Event = new Info("sockets.tcp", typeof(LogFilterTests), "peer gone");

    [Theory]
    [InlineData("sockets", false)]
    [InlineData("tcp", true)]
    [InlineData("Sockets", true)]
    public void A_source_is_dropped_by_its_beginning(string start, bool kept) =>
        Keeps(new LogFilterBuilder().ExcludeSourceStartingWith(start)).Should().Be(kept);

    [Theory]
    [InlineData("tcp", false)]
    [InlineData("sockets", true)]
    [InlineData("TCP", true)]
    public void A_source_is_dropped_by_its_end(string end, bool kept) =>
        Keeps(new LogFilterBuilder().ExcludeSourceEndingWith(end)).Should().Be(kept);

    [Theory]
    [InlineData("ets.t", false)]
    [InlineData("etsXt", true)]
    public void A_source_is_dropped_by_any_part(string part, bool kept) =>
        Keeps(new LogFilterBuilder().ExcludeSourceContaining(part)).Should().Be(kept);

    [Fact]
    public void A_source_is_dropped_by_its_whole_name()
    {
        Keeps(new LogFilterBuilder().ExcludeSourceExactly("sockets.tcp")).Should().BeFalse();
        Keeps(new LogFilterBuilder().ExcludeSourceExactly("sockets")).Should().BeTrue();
        Keeps(new LogFilterBuilder().ExcludeSourceExactly("SOCKETS.TCP", StringComparison.Ordinal)).Should().BeTrue();
    }

    [Fact]
    [Trait("Upstream", "defect")] // It ignores the comparison.
    public void Whole_names_are_compared_as_it_is_asked_for()
    {
        Keeps(new LogFilterBuilder().ExcludeSourceExactly("SOCKETS.TCP")).Should().BeFalse();
        new ExactMatchLogSourceFilter("SOCKETS.TCP", StringComparison.OrdinalIgnoreCase).ShouldKeepMessage(Event).Should().Be(LogFilterDecision.Drop);
    }

    [Fact]
    public void A_source_is_dropped_by_an_expression()
    {
        Keeps(new LogFilterBuilder().ExcludeSourceRegex(new Regex("^s.*p$"))).Should().BeFalse();
        Keeps(new LogFilterBuilder().ExcludeSourceRegex(new Regex("^p"))).Should().BeTrue();
    }

    [Theory]
    [InlineData("peer", false)]
    [InlineData("r g", false)]
    [InlineData("Peer", true)]
    [InlineData("[INFO]", false)]
    [InlineData("sockets.tcp", false)]
    public void A_message_is_dropped_by_any_part_of_its_line(string part, bool kept) =>
        Keeps(new LogFilterBuilder().ExcludeMessageContaining(part)).Should().Be(kept);

    [Fact]
    public void A_message_is_dropped_by_an_expression()
    {
        Keeps(new LogFilterBuilder().ExcludeMessageRegex(new Regex("p..r gone$"))).Should().BeFalse();
        Keeps(new LogFilterBuilder().ExcludeMessageRegex(new Regex("gone peer"))).Should().BeTrue();
    }

    [Fact]
    public void One_filter_of_many_is_enough_to_drop()
    {
        var builder = new LogFilterBuilder().ExcludeSourceStartingWith("other").ExcludeMessageContaining("other");

        Keeps(builder).Should().BeTrue();
        Keeps(builder.Add(new Fixed(LogFilterType.Source, LogFilterDecision.Drop))).Should().BeFalse();
        Keeps(new LogFilterBuilder().AddRange([new Fixed(LogFilterType.Content, LogFilterDecision.NoDecision)])).Should().BeTrue();
        Keeps(new LogFilterBuilder().AddRange([new Fixed(LogFilterType.Content, LogFilterDecision.Drop)])).Should().BeFalse();
    }

    [Fact]
    public void A_filter_says_what_it_looks_at()
    {
        var ofSources = new LogFilterBase[] { new RegexLogSourceFilter(new Regex("x")), new ExactMatchLogSourceFilter("x") };
        var ofContent = new RegexLogMessageFilter(new Regex("gone"));

        ofSources.Should().OnlyContain(filter => filter.FilterType == LogFilterType.Source);
        ofContent.FilterType.Should().Be(LogFilterType.Content);
        new LogFilterEvaluator(ofSources).EvaluatesLogSourcesOnly.Should().BeTrue();
        new LogFilterEvaluator([.. ofSources, ofContent]).EvaluatesLogSourcesOnly.Should().BeFalse();
        ofContent.ShouldKeepMessage(Event).Should().Be(LogFilterDecision.NoDecision, "it has no text to look at");
        ofContent.ShouldKeepMessage(Event, "gone").Should().Be(LogFilterDecision.Drop);
        ofContent.ShouldKeepMessage(Event, "here").Should().Be(LogFilterDecision.Keep);
        ofSources[0].ShouldKeepMessage(Event).Should().Be(LogFilterDecision.Keep);
    }

    [Fact]
    public void The_line_is_made_for_whoever_logs_it()
    {
        LogFilterEvaluator.NoFilters.ShouldTryKeepMessage(Event, out var line).Should().BeTrue();
        line.Should().Be(Event.ToString());

        Evaluator(new LogFilterBuilder().ExcludeMessageContaining("other")).ShouldTryKeepMessage(Event, out line).Should().BeTrue();
        line.Should().Be(Event.ToString());
    }

    [Fact]
    [Trait("Upstream", "defect")] // Then its line is the bare message.
    public void The_line_is_whole_too_when_only_sources_are_filtered()
    {
        Evaluator(new LogFilterBuilder().ExcludeSourceContaining("other")).ShouldTryKeepMessage(Event, out var line).Should().BeTrue();

        line.Should().Be(Event.ToString());
    }

    [Fact]
    public void The_text_is_not_made_to_drop_a_source()
    {
        var made = 0;
        var costly = new Info("sockets.tcp", typeof(LogFilterTests), new Costly(() => made++));

        Evaluator(new LogFilterBuilder().ExcludeSourceContaining("tcp")).ShouldTryKeepMessage(costly, out _).Should().BeFalse();

        made.Should().Be(0);
    }

    [Fact]
    public async Task A_systems_console_and_loggers_get_the_filters_of_its_setup()
    {
        var filters = new LogFilterBuilder().ExcludeSourceContaining("noisy").Build();
        var system = ActorSystem.Create("filtered", ActorSystemSetup.Create(
            filters, BootstrapSetup.Create().WithConfig(ConfigurationFactory.ParseString(RecordingConsole.Setting))));

        system.Settings.StdoutLogger.Filter.Should().BeSameAs(system.Settings.LogFilter);
        system.Settings.LogFilter.ShouldTryKeepMessage(new Info("noisy one", typeof(string), "x"), out _).Should().BeFalse();
        system.Settings.LogFilter.ShouldTryKeepMessage(new Info("another", typeof(string), "x"), out _).Should().BeTrue();
        filters.Filters.Should().ContainSingle();
        await system.Terminate();
    }

    private static LogFilterEvaluator Evaluator(LogFilterBuilder builder) => builder.Build().CreateEvaluator();

    private static bool Keeps(LogFilterBuilder builder) => Evaluator(builder).ShouldTryKeepMessage(Event, out _);

    private sealed class Fixed(LogFilterType type, LogFilterDecision decision) : LogFilterBase
    {
        public override LogFilterType FilterType => type;

        public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) => decision;
    }

    private sealed class Costly(Action made)
    {
        public override string ToString()
        {
            made();
            return "costly";
        }
    }
}
