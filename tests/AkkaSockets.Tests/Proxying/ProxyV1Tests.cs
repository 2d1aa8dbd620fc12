using System.Text;

namespace AkkaSockets.Tests.Proxying;

public sealed class ProxyV1Tests
{
    [Theory]
    [InlineData("TCP4 192.0.2.7 198.51.100.2 56324 443", "tcp://192.0.2.7:56324", "tcp://198.51.100.2:443")]
    [InlineData("TCP4 255.255.255.255 0.0.0.0 0 65535", "tcp://255.255.255.255:0", "tcp://0.0.0.0:65535")]
    [InlineData("TCP6 2001:db8::7 ::1 1 2", "tcp://[2001:db8::7]:1", "tcp://[::1]:2")]
    [InlineData("TCP6 2001:DB8:0:0:0:0:0:7 ::ffff:10.0.0.1 1 2", "tcp://[2001:db8::7]:1", "tcp://10.0.0.1:2")]
    public void A_line_names_both_ends(string line, string source, string destination)
    {
        var (header, left) = Read($"PROXY {line}\r\nGET");

        header.Should().NotBeNull();
        (header!.Version, header.Command).Should().Be((1, ProxyCommand.Proxy));
        header.Source.Should().Be(SocketEndpoint.Parse(source));
        header.Destination.Should().Be(SocketEndpoint.Parse(destination));
        header.Tlvs.Should().BeEmpty();
        left.Should().Be("GET".Length);
    }

    [Theory]
    [InlineData("PROXY UNKNOWN\r\n")]
    [InlineData("PROXY UNKNOWN 1.2.3.4 anything \n at all\r\n")]
    public void A_client_that_the_proxy_does_not_know_has_no_ends(string line)
    {
        var (header, left) = Read(line);

        header.Should().Be(ProxyHeader.Unknown(version: 1));
        left.Should().Be(0);
    }

    [Theory]
    [InlineData("PROXY TCP4 1.2.3.4 1.2.3.4 1 2 3")]
    [InlineData("PROXY TCP4 1.2.3.4 1.2.3.4 1")]
    [InlineData("PROXY TCP4 1.2.3.4 1.2.3.4 1 65536")]
    [InlineData("PROXY TCP4 1.2.3.4 1.2.3.4 1 99999999999")]
    [InlineData("PROXY TCP4 1.2.3.4 1.2.3.4 01 2")]
    [InlineData("PROXY TCP4 1.2.3.4 1.2.3.4 -1 2")]
    [InlineData("PROXY TCP4 1.2.3.4 1.2.3.4 1 ")]
    [InlineData("PROXY TCP4  1.2.3.4 1.2.3.4 1 2")]
    [InlineData("PROXY TCP4 1.2.3 1.2.3.4 1 2")]
    [InlineData("PROXY TCP4 01.2.3.4 1.2.3.4 1 2")]
    [InlineData("PROXY TCP4 1.2.3.256 1.2.3.4 1 2")]
    [InlineData("PROXY TCP4 ::1 ::1 1 2")]
    [InlineData("PROXY TCP6 1.2.3.4 1.2.3.4 1 2")]
    [InlineData("PROXY TCP6 [::1] ::1 1 2")]
    [InlineData("PROXY TCP6 fe80::1%1 ::1 1 2")]
    [InlineData("PROXY TCP6 1::2::3 ::1 1 2")]
    [InlineData("PROXY UDP4 1.2.3.4 1.2.3.4 1 2")]
    [InlineData("PROXY UNKNOWNS")]
    [InlineData("PROXY ")]
    [InlineData("PROXY TCP4")]
    public void A_line_of_another_form_is_a_violation_that_does_not_repeat_it(string line)
    {
        var violation = Headers.Violation(Encoding.ASCII.GetBytes(line + "\r\n"));

        violation.Message.Should().StartWith("PROXY header is ").And.Contain("valid is").And.NotContain("1.2.3");
    }

    [Fact]
    public void The_longest_line_is_read_and_one_more_byte_is_too_many()
    {
        var longest = "PROXY UNKNOWN ffff:f...f:ffff ffff:f...f:ffff 65535 65535".PadRight(105, 'x');

        Read(longest + "\r\n").Header.Should().NotBeNull();
        Headers.Violation(Encoding.ASCII.GetBytes(longest + "x\r\n")).Message.Should().Contain("107");
    }

    [Fact]
    public void A_line_without_its_end_is_waited_for()
    {
        const string line = "PROXY TCP4 1.2.3.4 1.2.3.4 1 2\r\n";
        for (var length = 0; length < line.Length; length++)
            Read(line[..length]).Should().Be(((ProxyHeader?)null, length));
    }

    [Theory]
    [InlineData("tcp://192.0.2.7:1", "tcp://198.51.100.2:2", "TCP4 192.0.2.7 198.51.100.2 1 2")]
    [InlineData("tcp://[2001:db8::7]:1", "tcp://[::1]:2", "TCP6 2001:db8::7 ::1 1 2")]
    [InlineData("tcp://[2001:db8::7]:1", "tcp://10.0.0.1:2", "TCP6 2001:db8::7 ::ffff:0a00:0001 1 2")]
    [InlineData("tcp://[fe80::1%3]:1", "tcp://[::1]:2", "TCP6 fe80::1 ::1 1 2")]
    public void A_header_is_written_as_a_line(string source, string destination, string line)
    {
        var header = ProxyHeader.Between(SocketEndpoint.Parse(source), SocketEndpoint.Parse(destination), version: 1);

        Encoding.ASCII.GetString(Headers.Written(header)).Should().Be($"PROXY {line}\r\n");
    }

    [Fact]
    public void A_client_that_nobody_knows_is_written_as_unknown() =>
        Encoding.ASCII.GetString(Headers.Written(ProxyHeader.Unknown(version: 1))).Should().Be("PROXY UNKNOWN\r\n");

    private static (ProxyHeader? Header, int Left) Read(string text) => Headers.Read(Encoding.ASCII.GetBytes(text));
}
