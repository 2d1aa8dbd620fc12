using System.Net.Sockets;
using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

/// <summary>Clients that dribble, that never read, and that make the handler throw.</summary>
[Collection(nameof(CrowdTests))]
public sealed class AbuseTests(ITestOutputHelper output) : AbuseTest(output, "akka-sockets.memory-budget = 16MiB")
{
    private static readonly ConnectionSettings Timeless = new() { ReadTimeout = Off.Time, MinReceiveRate = 0, SendTimeout = Off.Time };

    [SkippableFact]
    public Task Who_dribbles_a_frame_is_ended_by_the_time_that_a_frame_may_take() =>
        Dribble(Timeless with { ReadTimeout = TimeSpan.FromSeconds(1) });

    [SkippableFact]
    public Task Who_dribbles_a_frame_is_ended_by_the_least_rate_of_receiving() =>
        Dribble(Timeless with { MinReceiveRate = 100_000, MinReceiveRateGrace = TimeSpan.FromSeconds(1) });

    [SkippableFact]
    public async Task For_those_who_never_read_no_more_is_held_than_the_hard_limit_and_they_are_ended()
    {
        var events = await NeverRead(Timeless with { HardLimit = 256 * 1024 });

        events.OfType<ConnectionClosed>().Should().HaveCount(50).And.OnlyContain(closed =>
            closed.Reason.Kind == CloseKind.OutputOverflow && closed.BytesUnsent <= 3 * 128 * 1024);
    }

    [SkippableFact]
    public async Task For_those_who_never_read_no_more_is_held_than_the_budget_and_the_send_timeout_ends_them()
    {
        var events = await NeverRead(Timeless with { OverHardLimit = LimitAction.Refuse, SendTimeout = TimeSpan.FromSeconds(2) });

        events.OfType<ConnectionClosed>().Should().HaveCount(50).And.OnlyContain(closed => closed.Reason.Kind == CloseKind.TimedOut);
    }

    [SkippableFact]
    public async Task A_handler_that_throws_at_every_frame_sets_them_aside_until_its_budget_is_spent_and_costs_its_connection_only()
    {
        const int clients = 30;
        var settings = Lines with { HandlerFailure = new() { MaxRestarts = 5, FrameAttempts = 2 } };
        var events = await Beside(settings, clients, async peer =>
        {
            await peer.SendAsync("boom\nboom\nboom\nboom\n");
            await peer.Invoking(it => it.ReadSomeAsync()).Should().ThrowAsync<SocketException>();
        });

        // Two frames are set aside after two failures each; the third one's second is the sixth.
        events.OfType<FrameSetAside>().GroupBy(frame => frame.Id).Should().HaveCount(clients).And.OnlyContain(group => group.Count() == 2);
        events.OfType<ConnectionClosed>().Should().HaveCount(clients).And.OnlyContain(closed => closed.Reason.Kind == CloseKind.HandlerFailed);
    }

    private async Task Dribble(ConnectionSettings limits)
    {
        var events = await Beside(Lines with { Connection = limits }, 100, peer => SendUntilReset(peer, "x"));

        events.OfType<ConnectionClosed>().Should().HaveCount(100).And.OnlyContain(closed =>
            closed.Reason.Kind == CloseKind.TimedOut && closed.BytesReceived > 0);
    }

    // Again and again: who finds no room in the budget at first asks once more when others have ended.
    private static async Task SendUntilReset(Peer peer, string text)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        try
        {
            while (await pace.WaitForNextTickAsync())
                await peer.SendAsync(text);
        }
        catch (SocketException)
        {
            // Reset, as it should be; without it this goes on until the events have been waited for too long.
        }
    }

    private async Task<List<object>> NeverRead(ConnectionSettings limits)
    {
        var budget = Sys.Sockets().MemoryBudget;
        return await Beside(Lines with { Connection = limits }, 50, peer => SendUntilReset(peer, "push\n"), receiveBuffer: 8 * 1024, () =>
            budget.Used.Should().BeLessThanOrEqualTo(2 * budget.Limit));
    }

    /// <summary>Lets clients loose, serves another one until all of them have ended, and expects that nothing is left of them.</summary>
    private async Task<List<object>> Beside(
        ListenerSettings settings,
        int clients,
        Func<Peer, Task> abuse,
        int? receiveBuffer = null,
        Action? meanwhile = null)
    {
        Skip.IfNot(Descriptors.Available, "this system doesn't show its descriptors");
        var (listener, endpoint) = Listen(connection => Props.Create(() => new Target(connection)), settings);
        var baseline = Descriptors.Sockets();
        using var over = new CancellationTokenSource();
        using var other = await Peer.ConnectAsync(endpoint);
        var served = ServedUntilAsync(other, over.Token);
        var peers = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Peer.ConnectAsync(endpoint, receiveBuffer)));

        var abusing = Task.WhenAll(peers.Select(abuse));
        var events = await Task.Run(() => EventsUntilClosed(clients, meanwhile));
        await abusing.WaitAsync(Patience);
        (await StatusOf(listener)).Connections.Should().Be(1, "the other one is still served");
        await over.CancelAsync();
        (await served.WaitAsync(Patience)).Should().BePositive();
        foreach (var peer in peers)
            peer.Dispose();
        other.Dispose();
        await ExpectBaseline(listener, baseline);
        return events;
    }
}
