namespace AkkaSockets.Tests.Proxying;

public sealed class ProxyHeaderTests
{
    [Fact]
    public void What_version_1_can_not_say_is_refused()
    {
        ProxyTlv[] tlvs = [new(0xee, default)];
        Action[] impossible =
        [
            () => ProxyHeader.Between(Headers.Client, Headers.Server, version: 1, tlvs),
            () => ProxyHeader.Unknown(version: 1, tlvs),
            () => Headers.Written(ProxyHeader.Unknown(version: 1), checksum: true),
        ];

        impossible.Should().AllSatisfy(make => make.Should().Throw<ArgumentException>().WithMessage("*version 1*valid is version 2*"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Another_version_is_refused(int version)
    {
        var make = () => ProxyHeader.Unknown(version);

        make.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*version 1 and 2*");
    }

    [Fact]
    public void A_name_is_refused_since_a_header_has_addresses()
    {
        var make = () => ProxyHeader.Between(SocketEndpoint.Parse("tcp://localhost:1"), Headers.Server);

        make.Should().Throw<ArgumentException>().WithMessage("*tcp://localhost:1*valid is an address*");
    }

    [Fact]
    public void A_checksum_of_ones_own_is_refused()
    {
        var make = () => ProxyHeader.Unknown(tlvs: [new ProxyTlv(ProxyTlvType.Crc32c, new byte[4])]);

        make.Should().Throw<ArgumentException>().WithMessage("*checksum*");
    }

    [Fact]
    public void The_longest_header_is_written_and_read_and_a_longer_one_refused()
    {
        const int room = ushort.MaxValue - 216 - 7;
        var longest = ProxyHeader.Between(Headers.Client, Headers.Server, tlvs: [new ProxyTlv(1, new byte[room - 3])]);
        var make = () => ProxyHeader.Unknown(tlvs: [new ProxyTlv(1, new byte[room - 3]), new ProxyTlv(1, default)]);

        Headers.Read(Headers.Written(longest, checksum: true)).Header.Should().Be(longest);
        make.Should().Throw<ArgumentException>().WithMessage($"*{room + 3} bytes*at most {room}*");
    }

    [Fact]
    public void A_header_as_text_tells_who_and_not_what_the_peer_sent()
    {
        var header = ProxyHeader.Between(Headers.Client, Headers.Server, tlvs: [new ProxyTlv(ProxyTlvType.Authority, "secret"u8.ToArray())]);

        header.ToString().Should().Be("PROXY v2: tcp://192.0.2.7:56324 to tcp://198.51.100.2:443");
        header.Tlvs[0].ToString().Should().Be("0x02 (6 bytes)");
        ProxyHeader.Local().ToString().Should().Be("PROXY v2: the proxy itself");
        ProxyHeader.Unknown(1).ToString().Should().Be("PROXY v1: an unknown client");
    }
}
