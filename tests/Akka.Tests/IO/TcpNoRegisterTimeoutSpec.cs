using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>On Akka.NET this setting ends the process.</summary>
[Trait("Upstream", "defect")]
public sealed class TcpNoRegisterTimeoutSpec() : TcpSpecBase("akka.io.tcp.register-timeout = infinite")
{
    [Fact]
    public void Without_a_register_timeout_a_connection_waits()
    {
        using var connection = AcceptUnregistered();
        Watch(connection.Ref);
        ExpectNoMsg(TimeSpan.FromMilliseconds(300));
        connection.Tell(new Tcp.Register(connection.Handler));
        connection.Peer.Send("x"u8.ToArray());
        connection.ReceiveBytes(1);
    }
}
