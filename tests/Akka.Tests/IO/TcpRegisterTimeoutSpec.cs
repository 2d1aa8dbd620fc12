using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpRegisterTimeoutSpec() : TcpSpecBase("akka.io.tcp.register-timeout = 300ms")
{
    [Fact]
    public void A_connection_that_is_not_registered_in_time_is_reset_without_an_event()
    {
        using var connection = AcceptUnregistered();
        Watch(connection.Ref);
        ExpectTerminated(connection.Ref, Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
        BindHandler.HasMessages.Should().BeFalse();
    }

    [Fact]
    public void A_connection_that_is_registered_in_time_stays()
    {
        using var connection = Accept();
        Watch(connection.Ref);
        ExpectNoMsg(TimeSpan.FromMilliseconds(500));
        connection.Peer.Send("x"u8.ToArray());
        connection.ReceiveBytes(1);
    }
}
