using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

public sealed class UserCodeTests(ITestOutputHelper output) : ServerTest(output)
{
    [Fact]
    public async Task Timers_awaited_handlers_behaviours_and_the_stash_work_as_in_any_actor()
    {
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<Task<string>> ask = () => answer.Task;
        var (_, endpoint) = Listen(connection => Props.Create(() => new ChattyConnection(connection, ask)));
        using var peer = await Peer.ConnectAsync(endpoint);
        (await peer.ReadTextAsync(5)).Should().Be("tick;");

        await peer.SendAsync("hold;a;b;");
        await peer.SendAsync("go;c;");
        (await peer.ReadTextAsync(6)).Should().Be("a;b;c;");

        await peer.SendAsync("ask;d;");
        answer.SetResult("answer");
        (await peer.ReadTextAsync(9)).Should().Be("answer;d;");
    }

    [Fact]
    public async Task A_failure_after_an_await_restarts_the_handler_and_keeps_the_socket()
    {
        Func<Task<string>> ask = async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("late");
        };
        var (listener, endpoint) = Listen(connection => Props.Create(() => new ChattyConnection(connection, ask)));
        using var peer = await Peer.ConnectAsync(endpoint);
        (await peer.ReadTextAsync(5)).Should().Be("tick;");

        await peer.SendAsync("ask;");

        (await peer.ReadTextAsync(5)).Should().Be("tick;", "the new instance started its timer");
        await peer.SendAsync("x;");
        (await peer.ReadTextAsync(2)).Should().Be("x;");
        (await StatusOf(listener)).HandlerFailures.Should().Be(1);
    }
}
