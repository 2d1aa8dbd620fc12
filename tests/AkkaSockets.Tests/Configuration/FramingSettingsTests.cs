using Akka.Configuration;

namespace AkkaSockets.Tests.Configuration;

public sealed class FramingSettingsTests
{
    public static TheoryData<string, FrameCodec?> Valid => new()
    {
        { "", null },
        { "type = none", null },
        { "type = length-prefix", FrameCodec.LengthPrefixed() },
        { "type = Length-Prefix, max-frame-size = 1MiB", FrameCodec.LengthPrefixed(maxFrameSize: 1024 * 1024) },
        {
            "type = length-prefix, size = 2, endian = little, offset = 3, includes-header = on, adjustment = -1, max-frame-size = 99",
            FrameCodec.LengthPrefixed(
                new LengthField { Size = 2, LittleEndian = true, Offset = 3, IncludesHeader = true, Adjustment = -1 }, 99)
        },
        { "type = length-prefix, keep-header = on", FrameCodec.LengthPrefixed(new LengthField { KeepHeader = true }) },
        { "type = length-prefix, endian = big, includes-header = off, keep-header = off", FrameCodec.LengthPrefixed() },
        { "type = varint", FrameCodec.VarintPrefixed() },
        { "type = varint, max-frame-size = 1kB", FrameCodec.VarintPrefixed(1000) },
        { @"type = delimiter, delimiter = ""|\r|"", max-frame-size = 7", FrameCodec.Delimited("|\r|"u8, 7) },
        { @"type = delimiter, delimiter = ""ü""", FrameCodec.Delimited("ü"u8) },
        { "type = line", FrameCodec.Lines() },
        { "type = line, ending = crlf, last-unterminated = on, max-frame-size = 80", FrameCodec.Lines(LineEnding.CrLf, true, 80) },
        { "type = line, ending = lf", FrameCodec.Lines() },
        { "type = fixed-size, size = 16", FrameCodec.FixedSize(16) },
        { "type = fixed-size, size = 1KiB", FrameCodec.FixedSize(1024) },
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_codec_is_chosen_by_its_settings(string text, FrameCodec? expected) => Read(text).Should().Be(expected);

    [Fact]
    public void A_delimiter_may_begin_and_end_with_white_space()
    {
        Read(@"type = delimiter, delimiter = ""\r\n\r\n""").Should().Be(FrameCodec.Delimited("\r\n\r\n"u8));
        Read(@"type = delimiter, delimiter = "" | "", max-frame-size = 7").Should().Be(FrameCodec.Delimited(" | "u8, 7));
    }

    [Fact]
    public void Without_the_object_there_is_no_codec() =>
        FramingSettings.From(Parse("server { a = 1 }"), "server.framing").Should().BeNull();

    [Theory]
    [InlineData("type = lines", "type", "lines", "none, length-prefix, varint, delimiter, line, fixed-size")]
    [InlineData(@"type = """"", "type", "(empty)", "none, length-prefix, varint, delimiter, line, fixed-size")]
    [InlineData("type = length-prefix, size = 3", "size", "3", "1, 2, 4 or 8")]
    [InlineData("type = length-prefix, size = four", "size", "four", "a whole number")]
    [InlineData("type = length-prefix, endian = middle", "endian", "middle", "big, little")]
    [InlineData("type = length-prefix, offset = -1", "offset", "-1", "from 0 to 1024")]
    [InlineData("type = length-prefix, offset = 1025", "offset", "1025", "from 0 to 1024")]
    [InlineData("type = length-prefix, includes-header = maybe", "includes-header", "maybe", "off, on")]
    [InlineData("type = length-prefix, keep-header = 1", "keep-header", "1", "off, on")]
    [InlineData("type = length-prefix, adjustment = x", "adjustment", "x", "a whole number")]
    [InlineData(
        "type = length-prefix, adjustment = 101, max-frame-size = 100", "adjustment", "101",
        "one with which a length field of 4 bytes can state frames of at most 100 bytes")]
    [InlineData(
        "type = length-prefix, keep-header = on, max-frame-size = 3", "max-frame-size", "3",
        "one with which a length field of 4 bytes can state frames of at most 3 bytes")]
    [InlineData("type = varint, max-frame-size = 0", "max-frame-size", "0", "from 1 to 1073741824")]
    [InlineData("type = line, max-frame-size = 2GiB", "max-frame-size", "2147483648", "from 1 to 1073741824")]
    [InlineData("type = line, max-frame-size = much", "max-frame-size", "much", "a size such as 512B, 64KiB or 1MiB")]
    [InlineData("type = line, ending = cr", "ending", "cr", "lf, crlf")]
    [InlineData("type = line, last-unterminated = 2", "last-unterminated", "2", "off, on")]
    [InlineData("type = line, size = 4", "size", "4", "no such key, but ending, last-unterminated, max-frame-size, type")]
    [InlineData("size = 4", "size", "4", "no such key, but type")]
    [InlineData("type = delimiter", "delimiter", "(empty)", "a text of 1 to 256 bytes")]
    [InlineData("type = delimiter, delimiter = [1]", "delimiter", "[1]", "a text of at most 256 characters")]
    [InlineData("type = fixed-size", "size", "0", "from 1 to 1073741824")]
    [InlineData("type = fixed-size, size = 2GiB", "size", "2147483648", "from 1 to 1073741824")]
    public void What_is_wrong_is_reported_with_key_value_and_what_is_valid(string text, string key, string value, string expected) =>
        ErrorsOf(text).Should().ContainSingle().Which.Should().Be(new SettingsError($"server.framing.{key}", value, expected));

    [Fact]
    public void A_delimiter_is_measured_in_bytes()
    {
        Read($"type = delimiter, delimiter = {new string('ü', 128)}")!.MaxOverhead.Should().Be(256);
        ErrorsOf($"type = delimiter, delimiter = {new string('ü', 129)}").Should().ContainSingle().Which.Value.Should().Be("258 bytes");
    }

    [Fact]
    public void Everything_that_is_wrong_is_reported_at_once() =>
        ErrorsOf("type = length-prefix, size = 3, endian = x, offset = -1, adjustment = x, max-frame-size = 0, keep-header = x, other = 1")
            .Select(error => error.Key["server.framing.".Length..])
            .Should().BeEquivalentTo("size", "endian", "offset", "adjustment", "max-frame-size", "keep-header", "other");

    [Fact]
    public void Something_else_than_an_object_is_reported() =>
        FluentActions.Invoking(() => FramingSettings.From(Parse("server.framing = line"), "server.framing"))
            .Should().Throw<SocketSettingsException>().Which.Errors.Should().ContainSingle()
            .Which.Should().Be(new SettingsError("server.framing", "line", "an object: { ... }"));

    [Fact]
    public void What_is_missing_is_named()
    {
        FluentActions.Invoking(() => FramingSettings.From(null!, "a")).Should().Throw<ArgumentNullException>().WithParameterName("config");
        FluentActions.Invoking(() => FramingSettings.From(Parse(""), "")).Should().Throw<ArgumentException>().WithParameterName("path");
    }

    private static FrameCodec? Read(string text) => FramingSettings.From(Parse($"server.framing {{ {text} }}"), "server.framing");

    private static IReadOnlyList<SettingsError> ErrorsOf(string text) =>
        FluentActions.Invoking(() => Read(text)).Should().Throw<SocketSettingsException>().Which.Errors;

    private static Config Parse(string text) => ConfigurationFactory.ParseString(text);
}
