using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Connections to a name that is not resolved yet, and never will be.</summary>
public sealed class UdpConnectedSlowDnsSpec() : UdpConnectedSpecBase(SilentDnsProvider.Hocon)
{
    [Fact]
    public void The_handlers_death_ends_the_attempt()
    {
        var handler = CreateTestProbe();
        ConnectedManager.Tell(new UdpConnected.Connect(handler, new DnsEndPoint("example.invalid", 9)));
        var attempt = AwaitChild();
        Watch(attempt);
        Sys.Stop(handler);
        ExpectTerminated(attempt, Patience);
        HasMessages.Should().BeFalse("nobody was told anything");
    }

    private IActorRef AwaitChild()
    {
        var asker = CreateTestProbe();
        ActorIdentity? identity = null;
        AwaitAssert(
            () =>
            {
                Sys.ActorSelection(ConnectedManager.Path / "*").Tell(new Identify(1), asker);
                identity = asker.ExpectMsg<ActorIdentity>(found => found.Subject.Should().NotBeNull(), TimeSpan.FromSeconds(1));
            },
            Patience);
        return identity!.Subject;
    }
}
