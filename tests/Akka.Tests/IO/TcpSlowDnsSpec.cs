using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpSlowDnsSpec() : TcpSpecBase(SilentDnsProvider.Hocon)
{
    [Fact]
    [Trait("Upstream", "defect")]
    [Trait("Issue", "akka.net#5154")]
    public void The_timeout_covers_resolving_the_name()
    {
        Manager.Tell(new Tcp.Connect(new DnsEndPoint("example.invalid", 80), timeout: TimeSpan.FromMilliseconds(200)));
        ExpectMsg<Tcp.CommandFailed>(Patience);
        Watch(LastSender);
        ExpectTerminated(LastSender, Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_literal_address_needs_no_resolving()
    {
        using var server = Peer.Listen();
        Manager.Tell(new Tcp.Connect(new DnsEndPoint("127.0.0.1", ((IPEndPoint)server.LocalEndPoint!).Port)));
        ExpectMsg<Tcp.Connected>(Patience);
    }

    [Fact]
    public void While_a_name_is_being_resolved_other_connections_are_made()
    {
        Manager.Tell(new Tcp.Connect(new DnsEndPoint("example.invalid", 80)));
        using var server = Peer.Listen();
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!));
        ExpectMsg<Tcp.Connected>(Patience);
    }
}
