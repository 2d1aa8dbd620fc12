using System.Text;

namespace AkkaSockets.Tests.Proxying;

public sealed class ProxyV2Tests
{
    private const byte Local = 0x20;
    private const byte Proxy = 0x21;
    private const byte Unspecified = 0x00;
    private const byte Tcp4 = 0x11;

    private static readonly byte[] Ends4 = [192, 0, 2, 7, 198, 51, 100, 2, 0xdc, 0x04, 0x01, 0xbb];

    [Fact]
    public void A_header_names_both_ends_and_leaves_what_follows()
    {
        var (header, left) = Headers.Read([.. Headers.V2(Proxy, Tcp4, Ends4), 1, 2, 3]);

        header.Should().Be(ProxyHeader.Between(Headers.Client, Headers.Server));
        left.Should().Be(3);
    }

    [Fact]
    public void Ends_of_IPv6_are_read()
    {
        byte[] ends = [0x20, 0x01, 0x0d, 0xb8, .. new byte[11], 7, .. new byte[15], 1, 0, 1, 0, 2];

        var (header, _) = Headers.Read(Headers.V2(Proxy, 0x21, ends));

        header!.Source.Should().Be(SocketEndpoint.Parse("tcp://[2001:db8::7]:1"));
        header.Destination.Should().Be(SocketEndpoint.Parse("tcp://[::1]:2"));
    }

    [Theory]
    [InlineData(0x00, 0)]
    [InlineData(0x01, 0)]
    [InlineData(0x10, 12)]
    [InlineData(0x12, 12)]
    [InlineData(0x22, 36)]
    [InlineData(0x31, 216)]
    [InlineData(0x32, 216)]
    public void Ends_that_are_not_of_TCP_are_unknown_and_what_follows_them_is_read(byte family, int addresses)
    {
        var (header, left) = Headers.Read(Headers.V2(Proxy, family, [.. new byte[addresses], ProxyTlvType.Authority, 0, 1, (byte)'a']));

        header.Should().Be(ProxyHeader.Unknown(tlvs: [new ProxyTlv(ProxyTlvType.Authority, "a"u8.ToArray())]));
        left.Should().Be(0);
    }

    [Theory]
    [InlineData(Unspecified)]
    [InlineData(Tcp4)]
    [InlineData(0xff)]
    public void What_a_proxy_says_with_a_connection_of_its_own_means_nothing(byte family)
    {
        var (header, left) = Headers.Read([.. Headers.V2(Local, family, 1, 2, 3), 4]);

        header.Should().Be(ProxyHeader.Local());
        left.Should().Be(1);
    }

    [Theory]
    [InlineData(0x11, Tcp4, "version")]
    [InlineData(0x31, Tcp4, "version")]
    [InlineData(0x22, Tcp4, "command")]
    [InlineData(Proxy, 0x41, "family")]
    [InlineData(Proxy, 0x13, "family")]
    [InlineData(Proxy, 0x21, "length of a PROXY header is 12; valid is 36 or more")]
    [InlineData(Proxy, 0x31, "length of a PROXY header is 12; valid is 216 or more")]
    public void A_header_that_the_protocol_does_not_have_is_a_violation(byte command, byte family, string says) =>
        Headers.Violation(Headers.V2(command, family, Ends4)).Message.Should().Contain(says);

    [Theory]
    [InlineData("\r\n\r\n\0\r\nQUIT ")]
    [InlineData("\r\n\r\n\r")]
    [InlineData("GET / HTTP/1.1")]
    [InlineData("\n")]
    [InlineData("PROXX")]
    public void Anything_else_is_a_violation_as_soon_as_it_can_be_known(string beginning) =>
        Headers.Violation(Encoding.ASCII.GetBytes(beginning)).Message.Should().Contain("valid is a PROXY header");

    [Theory]
    [InlineData(new byte[] { 5 })]
    [InlineData(new byte[] { 5, 0 })]
    [InlineData(new byte[] { 5, 0, 2, 1 })]
    [InlineData(new byte[] { 5, 0, 0, 9 })]
    public void A_TLV_that_is_cut_off_is_a_violation(byte[] tlv) =>
        Headers.Violation(Headers.V2(Proxy, Tcp4, [.. Ends4, .. tlv])).Message.Should().Contain("whole TLVs");

    [Fact]
    public void A_header_above_the_limit_is_a_violation_before_it_has_arrived()
    {
        var header = Headers.V2(Proxy, Tcp4, [.. Ends4, 0xee, 0, 100, .. new byte[100]]);

        Headers.Read(header, maxSize: header.Length).Header.Should().NotBeNull();
        Headers.Violation(header[..16], maxSize: header.Length - 1).Message.Should().Be($"length of a PROXY header is {header.Length}; valid is at most {header.Length - 1}");
    }

    [Fact]
    public void What_is_said_besides_is_readable_and_what_nobody_knows_is_kept()
    {
        byte[] tls = [0x07, 0, 0, 0, 0, ProxyTlvType.SslVersion, 0, 7, .. "TLSv1.3"u8, ProxyTlvType.SslCommonName, 0, 4, .. "Anna"u8];
        byte[] block =
        [
            .. Ends4,
            ProxyTlvType.Alpn, 0, 2, .. "h2"u8,
            ProxyTlvType.Authority, 0, 11, .. "example.org"u8,
            ProxyTlvType.UniqueId, 0, 2, 0xca, 0xfe,
            0xee, 0, 0,
            ProxyTlvType.Ssl, 0, (byte)tls.Length, .. tls,
        ];

        var header = Headers.Read(Headers.V2(Proxy, Tcp4, block)).Header!;

        (header.Alpn, header.Authority).Should().Be(("h2", "example.org"));
        header.UniqueId!.Value.ToArray().Should().Equal(0xca, 0xfe);
        header.Tlvs.Select(tlv => tlv.Type).Should().Equal(0x01, 0x02, 0x05, 0xee, 0x20);
        header.Tls.Should().NotBeNull();
        (header.Tls!.IsTls, header.Tls.HasCertificate, header.Tls.IsVerified).Should().Be((true, true, true));
        (header.Tls.Version, header.Tls.CommonName, header.Tls.Cipher).Should().Be(("TLSv1.3", "Anna", null));
    }

    [Theory]
    [InlineData(0x01, 0, false, false)]
    [InlineData(0x03, 1, true, false)]
    [InlineData(0x05, 0, true, true)]
    public void A_client_without_a_certificate_or_with_a_bad_one_is_not_verified(byte client, byte verify, bool certificate, bool verified)
    {
        var tls = Headers.Read(Headers.V2(Proxy, Unspecified, ProxyTlvType.Ssl, 0, 5, client, 0, 0, 0, verify)).Header!.Tls!;

        (tls.IsTls, tls.HasCertificate, tls.IsVerified).Should().Be((true, certificate, verified));
    }

    [Theory]
    [InlineData(new byte[] { 1, 0, 0, 0 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 0x21, 0, 3, 1 })]
    public void A_malformed_part_about_TLS_is_a_violation_of_a_peer_and_an_error_of_a_caller(byte[] tls)
    {
        var make = () => ProxyHeader.Unknown(tlvs: [new ProxyTlv(ProxyTlvType.Ssl, tls)]);

        Headers.Violation(Headers.V2(Proxy, Unspecified, [ProxyTlvType.Ssl, 0, (byte)tls.Length, .. tls])).Message.Should().Contain("TLS");
        make.Should().Throw<ArgumentException>().WithMessage("*Ssl*");
    }

    [Fact]
    public void A_checksum_is_that_of_the_protocol()
    {
        // CRC-32C of "123456789" is e3069283; the one of this header was computed bit by bit, apart from the code under test.
        var bytes = Headers.Written(ProxyHeader.Between(Headers.Client, Headers.Server), checksum: true);

        var expected = BitByBit([.. bytes[..^4], 0, 0, 0, 0]);
        BitByBit("123456789"u8).Should().Be(0xe3069283);
        bytes[^7..^4].Should().Equal(ProxyTlvType.Crc32c, 0, 4);
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan()[^4..]).Should().Be(expected);
        Headers.Read(bytes).Header.Should().Be(ProxyHeader.Between(Headers.Client, Headers.Server));
    }

    [Fact]
    public void Any_changed_bit_breaks_the_checksum()
    {
        var bytes = Headers.Written(ProxyHeader.Between(Headers.Client, Headers.Server, tlvs: [new ProxyTlv(0xee, new byte[3])]), checksum: true);
        for (var bit = 16 * 8; bit < (16 + 12) * 8; bit++)
        {
            byte[] changed = [.. bytes];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Headers.Violation(changed).Message.Should().Contain("CRC-32C");
        }
    }

    [Theory]
    [InlineData(new byte[] { 3, 0, 3, 0, 0, 0 })]
    [InlineData(new byte[] { 3, 0, 5, 0, 0, 0, 0, 0 })]
    public void A_checksum_of_another_length_is_a_violation(byte[] tlv) =>
        Headers.Violation(Headers.V2(Proxy, Unspecified, tlv)).Message.Should().Contain("length of the checksum");

    [Fact]
    public void Two_checksums_are_a_violation()
    {
        // The second is among the bytes of the first, so that one is right.
        byte[] bytes = Headers.V2(Proxy, Unspecified, 3, 0, 4, 0, 0, 0, 0, 3, 0, 4, 0, 0, 0, 0);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(19), BitByBit(bytes));

        Headers.Violation(bytes).Message.Should().Contain("number of checksums");
    }

    private static uint BitByBit(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0x82f63b78);
        }

        return ~crc;
    }
}
