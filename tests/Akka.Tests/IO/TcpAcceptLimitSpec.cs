using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Akka.NET issue 5988: the limit bounds what is accepted ahead, not what is accepted.</summary>
public sealed class TcpAcceptLimitSpec() : TcpSpecBase("akka.io.tcp.batch-accept-limit = 1")
{
    [Fact]
    [Trait("Issue", "akka.net#5988")]
    public void With_a_limit_of_one_every_connection_is_accepted()
    {
        Bind();
        var peers = Enumerable.Range(0, 50).Select(_ => Peer.ConnectTo(EndPoint)).ToList();
        for (var i = 0; i < peers.Count; i++)
            BindHandler.ExpectMsg<Tcp.Connected>(Patience);
        peers.ForEach(it => it.Dispose());
    }

    [Fact]
    [Trait("Issue", "akka.net#5988")]
    [Trait("Upstream", "defect")]
    public void No_more_is_accepted_ahead_of_a_listener_that_is_busy_than_the_limit()
    {
        using var busy = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        Bind(options: [new SocketReader(_ =>
        {
            busy.Set();
            return release.Wait(Patience);
        })]);
        var peers = Enumerable.Range(0, 20).Select(_ => Peer.ConnectTo(EndPoint)).ToList();
        busy.Wait(Patience).Should().BeTrue();
        var sockets = Descriptors.CountSockets();
        ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        Descriptors.CountSockets().Should().BeLessThanOrEqualTo(sockets + 1, "the others wait with the operating system");
        release.Set();
        for (var i = 0; i < peers.Count; i++)
            BindHandler.ExpectMsg<Tcp.Connected>(Patience);
        Descriptors.CountSockets().Should().BeGreaterThan(sockets + 1);
        peers.ForEach(it => it.Dispose());
    }
}
