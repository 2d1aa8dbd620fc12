using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpConnectRetrySpec() : TcpSpecBase("akka.io.tcp.finish-connect-retries = 1000")
{
    [Fact]
    public void A_refused_connection_is_tried_again_and_succeeds_once_somebody_listens()
    {
        Bind();
        Listener.Tell(Tcp.Unbind.Instance, TestActor);
        ExpectMsg<Tcp.Unbound>(Patience);
        Manager.Tell(new Tcp.Connect(EndPoint), TestActor);
        ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        var commander = CreateTestProbe();
        Manager.Tell(new Tcp.Bind(BindHandler, EndPoint), commander);
        commander.ExpectMsg<Tcp.Bound>(Patience);
        ExpectMsg<Tcp.Connected>(Patience);
        BindHandler.ExpectMsg<Tcp.Connected>(Patience);
    }
}
