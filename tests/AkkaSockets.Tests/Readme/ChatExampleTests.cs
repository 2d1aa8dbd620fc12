using Xunit.Abstractions;

namespace AkkaSockets.Tests.Readme;

public sealed class ChatExampleTests(ITestOutputHelper output) : ServerTest(output)
{
    [Fact]
    public async Task Each_member_hears_the_others_come_speak_and_go()
    {
        var listener = Chat.Listen(Sys, "tcp://127.0.0.1:0");
        listener.Tell(new Listener.Subscribe(TestActor), TestActor);
        var endpoint = ExpectListening();
        using var first = await Peer.ConnectAsync(endpoint);
        FishForMessage(message => message is ConnectionOpened);
        AwaitCondition(() => Sys.Sockets().Groups.Count("chat") == 1);
        using (var second = await Peer.ConnectAsync(endpoint))
        {
            var name = second.LocalEndpoint;
            await Expect(first, $"{name} came\n");
            await second.SendAsync("hello\n");
            await Expect(first, $"{name}: hello\n");
            await first.SendAsync("welcome\n");
            await Expect(second, $"{first.LocalEndpoint}: welcome\n");
            await second.SendAsync("by");
            second.Dispose();
            await Expect(first, $"{name} went\n");
        }
    }

    private static async Task Expect(Peer peer, string line) =>
        (await peer.ReadTextAsync(line.Length)).Should().Be(line);
}
