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
}
