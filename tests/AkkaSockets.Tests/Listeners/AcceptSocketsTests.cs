using System.Net;
using System.Net.Sockets;
using Akka.IO;
using Akka.TestKit;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Listeners;

public sealed class AcceptSocketsTests(ITestOutputHelper output) : ListenerStage(output)
{
    private static readonly ListenerSettings Three = Settings with { Endpoint = SocketEndpoint.Parse("tcp://127.0.0.1:0"), AcceptSockets = 3 };

    [SkippableFact]
    public async Task All_are_bound_to_the_first_ones_port_before_any_may_accept()
    {
        Skip.IfNot(ReusePort.IsSupported, "this system can't share a port");
        Start(Three);
        var first = Bound();
        first.ExpectNoMsg(Moment);
        Manager.ExpectMsg<Tcp.Bind>().LocalAddress.Should().Be(BoundTo);
        var second = Bound();
        var bind = Manager.ExpectMsg<Tcp.Bind>();
        bind.LocalAddress.Should().Be(BoundTo);
        bind.Options.Should().ContainSingle().Which.Should().BeOfType<ReusePort>();
        (await Status()).State.Should().Be(ListenerState.Binding);
        var third = Bound();

        foreach (var socket in new[] { first, second, third })
            socket.ExpectMsg<Tcp.ResumeAccepting>().BatchSize.Should().Be(1);
        ExpectState(ListenerState.Listening);
        (await Status()).AcceptSockets.Should().Be(3);
    }

    [SkippableFact]
    public async Task When_one_is_lost_the_others_serve_on_and_it_is_bound_again_to_the_same_port()
    {
        Skip.IfNot(ReusePort.IsSupported, "this system can't share a port");
        var sockets = StartThree();
        Sys.Stop(sockets[1].Ref);

        ExpectMsg<Listener.BindFailed>().RetryIn.Should().NotBeNull();
        ConnectServed();
        (await Status()).AcceptSockets.Should().Be(2);
        Advance(TimeSpan.FromSeconds(1));
        Manager.ExpectMsg<Tcp.Bind>().LocalAddress.Should().Be(BoundTo);
        Bound().ExpectMsg<Tcp.ResumeAccepting>();
        var status = await Status();
        (status.AcceptSockets, status.State, status.BindFailures).Should().Be((3, ListenerState.Listening, 0));
    }

    [SkippableFact]
    public void When_all_are_lost_it_binds_anew()
    {
        Skip.IfNot(ReusePort.IsSupported, "this system can't share a port");
        foreach (var socket in StartThree())
            Sys.Stop(socket.Ref);

        ExpectMsg<Listener.BindFailed>();
        ExpectState(ListenerState.Binding);
        Advance(TimeSpan.FromSeconds(1));
        Manager.ExpectMsg<Tcp.Bind>().LocalAddress.Should().Be(new IPEndPoint(IPAddress.Loopback, 0));
    }

    [SkippableFact]
    public void A_failure_to_bind_one_is_retried_with_the_others_kept()
    {
        Skip.IfNot(ReusePort.IsSupported, "this system can't share a port");
        Start(Three);
        var first = Bound();
        var bind = Manager.ExpectMsg<Tcp.Bind>();
        Manager.Send(Listener, new Tcp.CommandFailed(bind).WithCause(new SocketException((int)SocketError.AddressAlreadyInUse)));
        ExpectMsg<Listener.BindFailed>().RetryIn.Should().NotBeNull();
        Advance(TimeSpan.FromSeconds(1));
        Manager.ExpectMsg<Tcp.Bind>().LocalAddress.Should().Be(BoundTo);
        first.ExpectNoMsg(Moment);
    }

    [SkippableFact]
    public void It_stops_when_every_socket_is_closed()
    {
        Skip.IfNot(ReusePort.IsSupported, "this system can't share a port");
        var sockets = StartThree();
        Watch(Listener);
        Listener.Tell(new Listener.Stop(), TestActor);
        foreach (var socket in sockets)
            socket.FishForMessage(message => message is Tcp.Unbind);
        sockets[0].Send(Listener, Tcp.Unbound.Instance);
        sockets[1].Send(Listener, Tcp.Unbound.Instance);
        FishForMessage(message => message is Listener.DrainFinished);
        ExpectNoMsg(Moment);

        Sys.Stop(sockets[2].Ref);
        ExpectState(ListenerState.Stopped);
        ExpectTerminated(Listener);
    }

    [SkippableFact]
    public void A_late_answer_with_another_port_is_unbound_again()
    {
        Skip.IfNot(ReusePort.IsSupported, "this system can't share a port");
        Start(Three);
        Bound();
        var late = CreateTestProbe();
        late.Send(Listener, new Tcp.Bound(new IPEndPoint(IPAddress.Loopback, BoundTo.Port + 1)));

        late.ExpectMsg<Tcp.Unbind>();
    }

    private List<TestProbe> StartThree()
    {
        Start(Three);
        var sockets = new List<TestProbe> { Bound() };
        for (var i = 1; i < 3; i++)
        {
            Manager.ExpectMsg<Tcp.Bind>();
            sockets.Add(Bound());
        }

        ExpectState(ListenerState.Listening);
        foreach (var socket in sockets)
            socket.ExpectMsg<Tcp.ResumeAccepting>();
        return sockets;
    }

    private TestProbe Bound()
    {
        var socket = CreateTestProbe();
        socket.Send(Listener, new Tcp.Bound(BoundTo));
        return socket;
    }
}
