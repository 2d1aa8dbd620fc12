using System.Net;

namespace AkkaSockets.Tests.Endpoints;

public sealed class SocketEndpointTests
{
    [Theory]
    [InlineData("tcp://127.0.0.1:2345", "127.0.0.1", 2345)]
    [InlineData("tcp://0.0.0.0:0", "0.0.0.0", 0)]
    [InlineData("tcp://[::]:65535", "::", 65535)]
    [InlineData("tcp://[::1]:80", "::1", 80)]
    [InlineData("tcp://localhost:1", "localhost", 1)]
    [InlineData("tcp://my-host.example.org:443", "my-host.example.org", 443)]
    [InlineData("tcp://redis_1:6379", "redis_1", 6379)]
    public void A_uri_is_read_and_written_back(string text, string host, int port)
    {
        var endpoint = SocketEndpoint.Parse(text);

        (endpoint.Scheme, endpoint.Host, endpoint.Port).Should().Be(("tcp", host, port));
        endpoint.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("TCP://LocalHost:80", "tcp://localhost:80")]
    [InlineData("tcp://[0:0:0:0:0:0:0:1]:80", "tcp://[::1]:80")]
    [InlineData("tcp://[2001:DB8::1]:80", "tcp://[2001:db8::1]:80")]
    [InlineData("tcp://[::ffff:127.0.0.1]:80", "tcp://127.0.0.1:80")]
    [InlineData("tcp://127.0.0.1:0080", "tcp://127.0.0.1:80")]
    public void Spellings_of_one_endpoint_are_equal(string text, string canonical)
    {
        var endpoint = SocketEndpoint.Parse(text);

        endpoint.Should().Be(SocketEndpoint.Parse(canonical));
        endpoint.GetHashCode().Should().Be(SocketEndpoint.Parse(canonical).GetHashCode());
        endpoint.ToString().Should().Be(canonical);
    }

    [Theory]
    [InlineData("tcp://127.0.0.1:1", "tcp://127.0.0.1:2")]
    [InlineData("tcp://127.0.0.1:1", "tcp://127.0.0.2:1")]
    [InlineData("tcp://127.0.0.1:1", "tcp://localhost:1")]
    public void Different_endpoints_are_not_equal(string one, string other) =>
        SocketEndpoint.Parse(one).Should().NotBe(SocketEndpoint.Parse(other));

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("127.0.0.1:2345", "the scheme is missing")]
    [InlineData("localhost:2345", "the scheme is missing")]
    [InlineData("localhost", "the scheme is missing")]
    [InlineData("tls://127.0.0.1:2345", "the scheme 'tls' is not available yet")]
    [InlineData("unix:///run/app.sock", "the scheme 'unix' is not available yet")]
    [InlineData("udp://127.0.0.1:53", "the scheme 'udp' is not available yet")]
    [InlineData("icmp://127.0.0.1", "the scheme 'icmp' is not available yet")]
    [InlineData("route:", "the scheme 'route' is not available yet")]
    [InlineData("http://127.0.0.1:80", "the scheme 'http' is unknown")]
    [InlineData("tcp://127.0.0.1", "the port is missing")]
    [InlineData("tcp://127.0.0.1:", "the port is missing")]
    [InlineData("tcp://[::1]", "the port is missing")]
    [InlineData("tcp://127.0.0.1:65536", "the port '65536' is not a number from 0 to 65535")]
    [InlineData("tcp://127.0.0.1:-1", "the port '-1' is not a number from 0 to 65535")]
    [InlineData("tcp://127.0.0.1:http", "the port 'http' is not a number from 0 to 65535")]
    [InlineData("tcp://127.0.0.1:80/", "the port '80/' is not a number from 0 to 65535")]
    [InlineData("tcp://127.0.0.1: 80", "the port ' 80' is not a number from 0 to 65535")]
    [InlineData("tcp://:80", "the host is missing")]
    [InlineData("tcp://*:80", "the host '*' may mean IPv4 or IPv6")]
    [InlineData("tcp://::1:80", "the IPv6 address '::1' needs brackets")]
    [InlineData("tcp://[::1:80", "'[::1' is no IPv6 address")]
    [InlineData("tcp://[127.0.0.1]:80", "'[127.0.0.1]' is no IPv6 address")]
    [InlineData("tcp://[::g]:80", "'[::g]' is no IPv6 address")]
    [InlineData("tcp://127.1:80", "'127.1' is no IPv4 address")]
    [InlineData("tcp://256.0.0.1:80", "'256.0.0.1' is no IPv4 address")]
    [InlineData("tcp://010.0.0.1:80", "'010.0.0.1' is no IPv4 address")]
    [InlineData("tcp://-a:80", "the host '-a' is neither an address nor a host name")]
    [InlineData("tcp://a..b:80", "the host 'a..b' is neither an address nor a host name")]
    [InlineData("tcp://user@host:80", "the host 'user@host' is neither an address nor a host name")]
    public void What_is_no_endpoint_is_refused_with_its_text_and_what_would_be_valid(string text, string problem)
    {
        SocketEndpoint.TryParse(text, out var endpoint, out var error).Should().BeFalse();

        endpoint.Should().BeNull();
        error.Should().StartWith($"'{text}' is no endpoint: {problem}").And.Contain("tcp://127.0.0.1:2345");
        var parse = () => SocketEndpoint.Parse(text);
        parse.Should().Throw<FormatException>().WithMessage(error);
    }

    [Fact]
    public void Null_is_no_endpoint() => SocketEndpoint.TryParse(null, out _).Should().BeFalse();

    [Fact]
    public void A_host_name_has_no_address_until_it_is_resolved()
    {
        SocketEndpoint.Parse("tcp://localhost:1").Address.Should().BeNull();
        SocketEndpoint.Parse("tcp://[::1]:1").Address.Should().Be(IPAddress.IPv6Loopback);
    }

    [Fact]
    public void IPv4_mapped_into_IPv6_is_shown_as_IPv4() =>
        SocketEndpoint.From(new IPEndPoint(IPAddress.Parse("::ffff:192.0.2.1"), 9)).ToString().Should().Be("tcp://192.0.2.1:9");

    [Fact]
    public void An_endpoint_of_parts_checks_its_port()
    {
        var make = () => SocketEndpoint.Tcp(IPAddress.Loopback, 65536);
        make.Should().Throw<ArgumentOutOfRangeException>();
    }
}
