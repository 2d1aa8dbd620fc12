using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

public sealed class GreetingTests(ITestOutputHelper output) : ServerTest(output)
{
    [Fact]
    public async Task A_client_gets_the_greeting_and_its_bytes_back()
    {
        var (_, endpoint) = ListenForEcho();
        using var peer = await Peer.ConnectAsync(endpoint);

        (await peer.ReadTextAsync(11)).Should().Be("Hello World");
        await peer.SendAsync("ping");
        (await peer.ReadTextAsync(4)).Should().Be("ping");
    }

    [Fact]
    public async Task Each_connection_is_reported_opened_and_closed_once_with_its_reason()
    {
        var (_, endpoint) = ListenForEcho();
        var peer = await Peer.ConnectAsync(endpoint);
        var opened = ExpectMsg<ConnectionOpened>();
        await peer.ReadTextAsync(11);
        await peer.SendAsync("abc");
        await peer.ReadTextAsync(3);
        peer.Dispose();

        var closed = ExpectMsg<ConnectionClosed>();
        closed.Id.Should().Be(opened.Id);
        closed.Reason.Should().Be(new CloseReason(CloseKind.Peer));
        closed.BytesReceived.Should().Be(3);
        closed.BytesSent.Should().Be(14);
        closed.BytesUnsent.Should().Be(0);
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }
}
