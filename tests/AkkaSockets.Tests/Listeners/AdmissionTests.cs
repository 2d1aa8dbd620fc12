using System.Net;

namespace AkkaSockets.Tests.Listeners;

public sealed class AdmissionTests
{
    private static readonly AddressKey? One = AddressKey.Of(IPAddress.Parse("10.0.0.1"));

    [Fact]
    public void The_maximum_holds_exactly_and_a_place_that_is_left_can_be_taken()
    {
        var admission = new Admission(ListenerSettings.Default with { MaxConnections = 2 }, SocketClock.Real);
        admission.Enter().Should().BeNull();
        admission.Enter().Should().BeNull();
        admission.Enter().Should().Be(RefusalReason.MaxConnections);
        admission.Leave();

        admission.Enter().Should().BeNull();
        admission.Enter().Should().Be(RefusalReason.MaxConnections);
        admission.Open.Should().Be(2);
    }

    [Fact]
    public void Who_finds_no_place_takes_nothing_of_the_rate()
    {
        var admission = new Admission(ListenerSettings.Default with { MaxConnections = 1, AcceptRate = 1, AcceptBurst = 2 }, SocketClock.Real);
        admission.Enter();
        admission.Enter().Should().Be(RefusalReason.MaxConnections);
        admission.Leave();

        admission.Enter().Should().BeNull();
        admission.Leave();
        admission.Enter().Should().Be(RefusalReason.AcceptRate);
    }

    [Fact]
    public void Addresses_without_a_place_are_forgotten()
    {
        var admission = new Admission(ListenerSettings.Default with { MaxConnectionsPerAddress = 2 }, SocketClock.Real);
        admission.TryEnterFrom(One).Should().BeTrue();
        admission.TryEnterFrom(One).Should().BeTrue();
        admission.TryEnterFrom(One).Should().BeFalse();
        admission.TryEnterFrom(AddressKey.Of(IPAddress.Parse("10.0.0.2"))).Should().BeTrue();
        admission.Addresses.Should().Be(2);
        admission.LeaveFrom(One);
        admission.TryEnterFrom(One).Should().BeTrue();
        admission.LeaveFrom(One);
        admission.LeaveFrom(One);

        admission.Addresses.Should().Be(1);
    }

    [Fact]
    public void What_has_no_address_is_not_counted()
    {
        var admission = new Admission(ListenerSettings.Default with { MaxConnectionsPerAddress = 1 }, SocketClock.Real);
        admission.TryEnterFrom(null).Should().BeTrue();
        admission.TryEnterFrom(null).Should().BeTrue();
        admission.LeaveFrom(null);
        admission.Addresses.Should().Be(0);
    }

    [Fact]
    public void An_IPv4_address_is_not_taken_for_an_IPv6_network()
    {
        AddressKey.Of(IPAddress.Parse("0.0.0.1")).Should().NotBe(AddressKey.Of(IPAddress.Parse("0:0:0:1::")));
        AddressKey.Of(IPAddress.Parse("127.0.0.1")).Should().Be(AddressKey.Of(IPAddress.Parse("::ffff:127.0.0.1")));
        AddressKey.Of(null).Should().BeNull();
    }
}
