using Akka.Configuration;

namespace Akka.Tests.Configuration;

/// <summary>Rule 32: what texts mean as durations, sizes, switches and numbers, and what missing values are.</summary>
public sealed class HoconValueRules
{
    [Theory]
    [InlineData("5", 5)]
    [InlineData("5000000 ns", 5)]
    [InlineData("5ms", 5)]
    [InlineData("5 millis", 5)]
    [InlineData("5 milliseconds", 5)]
    [InlineData("5s", 5_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("1 second", 1_000)]
    [InlineData("2m", 120_000)]
    [InlineData("2 minutes", 120_000)]
    [InlineData("3h", 10_800_000)]
    [InlineData("1d", 86_400_000)]
    [InlineData("\"5 s\"", 5_000)]
    public void A_duration_has_a_unit_and_is_in_milliseconds_without_one(string text, double milliseconds) =>
        ConfigurationFactory.ParseString($"a = {text}").GetTimeSpan("a").Should().Be(TimeSpan.FromMilliseconds(milliseconds));

    [Theory]
    [InlineData("5000us", 5)]
    [Trait("Upstream", "defect")] // It refuses the short name.
    public void Microseconds_are_a_unit_too(string text, double milliseconds) =>
        ConfigurationFactory.ParseString($"a = {text}").GetTimeSpan("a").Should().Be(TimeSpan.FromMilliseconds(milliseconds));

    [Theory]
    [InlineData("infinite")]
    [InlineData("Infinite")]
    public void Infinite_is_a_duration_where_it_is_allowed(string text)
    {
        var config = ConfigurationFactory.ParseString($"a = {text}");

        config.GetTimeSpan("a").Should().Be(Timeout.InfiniteTimeSpan);
        config.Invoking(it => it.GetTimeSpan("a", allowInfinite: false)).Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-5s")]
    [InlineData("5x")]
    [InlineData("5 MS")]
    [InlineData("1 sec")]
    [InlineData("soon")]
    public void Anything_else_is_no_duration(string text) =>
        ConfigurationFactory.ParseString($"a = {text}").Invoking(it => it.GetTimeSpan("a")).Should().Throw<FormatException>();

    [Theory]
    [InlineData("5", 5)]
    [InlineData("5 B", 5)]
    [InlineData("5kB", 5_000)]
    [InlineData("2 kilobytes", 2_000)]
    [InlineData("5k", 5_120)]
    [InlineData("5K", 5_120)]
    [InlineData("5 KiB", 5_120)]
    [InlineData("2 kibibyte", 2_048)]
    [InlineData("1MB", 1_000_000)]
    [InlineData("1m", 1_048_576)]
    [InlineData("1MiB", 1_048_576)]
    [InlineData("1GB", 1_000_000_000)]
    [InlineData("1 g", 1_073_741_824)]
    [InlineData("1TB", 1_000_000_000_000)]
    [InlineData("-1", -1)]
    public void A_size_has_a_unit_of_1000_or_of_1024(string text, long bytes) =>
        ConfigurationFactory.ParseString($"a = {text}").GetByteSize("a").Should().Be(bytes);

    [Theory]
    [InlineData("5x")]
    [InlineData("5KB")]
    [InlineData("1.5k")]
    [InlineData("unlimited")]
    public void Anything_else_is_no_size(string text) =>
        ConfigurationFactory.ParseString($"a = {text}").Invoking(it => it.GetByteSize("a")).Should().Throw<FormatException>();

    [Theory]
    [InlineData("on", true)]
    [InlineData("true", true)]
    [InlineData("off", false)]
    [InlineData("false", false)]
    public void A_switch_is_on_off_true_or_false(string text, bool value) =>
        ConfigurationFactory.ParseString($"a = {text}").GetBoolean("a", !value).Should().Be(value);

    [Theory]
    [InlineData("yes")]
    [InlineData("On")]
    [InlineData("1")]
    public void Anything_else_is_no_switch(string text) =>
        ConfigurationFactory.ParseString($"a = {text}").Invoking(it => it.GetBoolean("a")).Should().Throw<NotSupportedException>();

    [Fact]
    public void Numbers_are_read_whatever_their_size_and_sign()
    {
        var config = ConfigurationFactory.ParseString("i = -5, l = 2147483648, d = 1.5, e = 1e3, q = \"7\"");

        config.GetInt("i").Should().Be(-5);
        config.GetLong("l").Should().Be(2147483648);
        config.GetDouble("d").Should().Be(1.5);
        config.GetDouble("e").Should().Be(1000);
        config.GetFloat("d").Should().Be(1.5f);
        config.GetDecimal("d").Should().Be(1.5m);
        config.GetInt("q").Should().Be(7);
    }

    [Fact]
    public void A_number_that_is_none_or_too_large_is_an_error()
    {
        var config = ConfigurationFactory.ParseString("x = many, hex = 0x10, large = 2147483648, fraction = 1.5");

        config.Invoking(it => it.GetInt("x")).Should().Throw<FormatException>();
        config.Invoking(it => it.GetInt("hex")).Should().Throw<FormatException>();
        config.Invoking(it => it.GetInt("fraction")).Should().Throw<FormatException>();
        config.Invoking(it => it.GetInt("large")).Should().Throw<OverflowException>();
    }

    [Fact]
    public void What_is_missing_is_zero_null_false_or_empty()
    {
        var config = ConfigurationFactory.ParseString("other = 1");

        config.GetInt("a").Should().Be(0);
        config.GetString("a").Should().BeNull();
        config.GetTimeSpan("a").Should().Be(TimeSpan.Zero);
        config.GetBoolean("a").Should().BeFalse();
        config.GetByteSize("a").Should().BeNull();
        config.GetStringList("a").Should().BeEmpty();
        config.GetConfig("a")!.Should().BeNull();
        config.HasPath("a").Should().BeFalse();
    }

    [Fact]
    public void What_is_missing_is_the_default_where_one_is_given()
    {
        var config = ConfigurationFactory.ParseString("other = 1");

        config.GetInt("a", 7).Should().Be(7);
        config.GetString("a", "D").Should().Be("D");
        config.GetTimeSpan("a", TimeSpan.FromSeconds(9)).Should().Be(TimeSpan.FromSeconds(9));
        config.GetBoolean("a", true).Should().BeTrue();
        config.GetByteSize("a", 77).Should().Be(77);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void An_error_names_the_key_its_value_and_what_would_be_valid()
    {
        var config = ConfigurationFactory.ParseString("akka { x = many, on = maybe, t = soon, s = big, list = [1, two] }");

        config.Invoking(it => it.GetInt("akka.x")).Should().Throw<FormatException>().WithMessage("akka.x: 'many' is not a whole number*");
        config.Invoking(it => it.GetBoolean("akka.on")).Should().Throw<NotSupportedException>()
            .WithMessage("akka.on: 'maybe' is not a switch; valid are on, off, true and false.");
        config.Invoking(it => it.GetTimeSpan("akka.t")).Should().Throw<FormatException>().WithMessage("akka.t: 'soon' is not a duration*");
        config.Invoking(it => it.GetByteSize("akka.s")).Should().Throw<FormatException>().WithMessage("akka.s: 'big' is not a size*");
        config.Invoking(it => it.GetIntList("akka.list")).Should().Throw<FormatException>().WithMessage("akka.list: 'two' is not*");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Null_counts_as_missing_for_everything_but_text()
    {
        var config = ConfigurationFactory.ParseString("a = null");

        config.HasPath("a").Should().BeTrue();
        config.GetString("a", "D").Should().BeNull();
        config.GetInt("a", 3).Should().Be(3);
        config.GetTimeSpan("a", TimeSpan.FromSeconds(1)).Should().Be(TimeSpan.FromSeconds(1));
    }
}
