using Akka.Actor;
using Akka.TestKit.Xunit2;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Extension;

public sealed class SocketsTests(ITestOutputHelper output) : TestKit(Config, output: output)
{
    private const string Config =
        """
        akka-sockets.listener { endpoint = "tcp://127.0.0.1:0", max-connections = 11 }
        akka-sockets.listeners {
          hello { handler = "AkkaSockets.Tests.Extension.HelloConnection, AkkaSockets.Tests", max-connections = 12 }
          greeter { handler = "AkkaSockets.Tests.Extension.HelloConnection, AkkaSockets.Tests" }
          by-code { backlog = 3 }
        }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Listeners_of_the_configuration_are_started_with_their_handlers()
    {
        var started = Sys.Sockets().StartAll();

        started.Keys.Should().BeEquivalentTo("hello", "greeter");
        started["hello"].Path.ToStringWithoutAddress().Should().Be("/user/hello");
        foreach (var listener in started.Values)
        {
            using var peer = await Peer.ConnectAsync(await BoundAsync(listener));
            (await peer.ReadTextAsync(5)).Should().Be("Hello");
        }

        Sys.Sockets().StartAll().Should().Equal(started, "what runs is left as it is");
    }

    [Fact]
    public async Task A_listener_takes_the_settings_of_its_name()
    {
        var listener = Sys.Sockets().Listen("by-code", connection => Props.Create(() => new HelloConnection(connection)));

        using var peer = await Peer.ConnectAsync(await BoundAsync(listener));
        (await peer.ReadTextAsync(5)).Should().Be("Hello");
        Sys.Sockets().Listeners.Should().Equal(new Dictionary<string, IActorRef> { ["by-code"] = listener });
    }

    [Fact]
    public void A_name_without_settings_is_an_error_that_tells_the_names_there_are()
    {
        var listen = () => Sys.Sockets().Listen("nobody", connection => Props.Create(() => new HelloConnection(connection)));

        listen.Should().Throw<SocketSettingsException>().Which.Message.Should()
            .StartWith("akka-sockets.listeners.nobody = (absent)").And.EndWith("by-code, greeter, hello");
    }

    [Fact]
    public async Task All_are_asked_suspended_resumed_and_stopped_together()
    {
        var sockets = Sys.Sockets();
        var started = sockets.StartAll();
        foreach (var listener in started.Values)
            await BoundAsync(listener);
        (await sockets.StatusAsync()).Values.Select(status => status.State).Should().Equal(ListenerState.Listening, ListenerState.Listening);

        sockets.Suspend();
        (await sockets.StatusAsync()).Values.Select(status => status.State).Should().Equal(ListenerState.Suspended, ListenerState.Suspended);
        sockets.Resume();
        (await sockets.StatusAsync()).Keys.Should().BeEquivalentTo("hello", "greeter");
        await sockets.StopAllAsync(TimeSpan.FromSeconds(5)).WaitAsync(Patience);

        await AwaitAssertAsync(() => sockets.Listeners.Should().BeEmpty());
        (await sockets.StatusAsync()).Should().BeEmpty();
        sockets.StartAll().Keys.Should().BeEquivalentTo(started.Keys);
    }

    [Fact]
    public async Task A_listener_that_is_stopped_by_anybody_is_forgotten_and_its_name_is_free()
    {
        var sockets = Sys.Sockets();
        var settings = ListenerSettings.Default with { Endpoint = SocketEndpoint.Parse("tcp://127.0.0.1:0") };
        var first = sockets.Listen("mine", settings, connection => Props.Create(() => new HelloConnection(connection)));
        var again = () => sockets.Listen("mine", settings, connection => Props.Create(() => new HelloConnection(connection)));
        again.Should().Throw<InvalidActorNameException>();
        sockets.Listeners["mine"].Should().Be(first);

        Sys.Stop(first);

        await AwaitAssertAsync(() => sockets.Listeners.Should().BeEmpty());
        sockets.Listeners.Should().BeEmpty();
        again().Should().NotBe(first);
    }

    [Fact]
    public void There_is_one_for_each_system() => Sys.Sockets().Should().BeSameAs(Sys.Sockets());

    private async Task<SocketEndpoint> BoundAsync(IActorRef listener)
    {
        var probe = CreateTestProbe();
        listener.Tell(new Listener.Subscribe(probe.Ref));
        var listening = await probe.FishForMessageAsync(message => message is Listener.StateChanged { State: ListenerState.Listening }, Patience);
        return ((Listener.StateChanged)listening).Endpoint;
    }
}
