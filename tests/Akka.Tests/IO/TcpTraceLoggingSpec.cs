using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpTraceLoggingSpec() : TcpSpecBase("""
    akka.loglevel = DEBUG
    akka.loggers = ["Akka.TestKit.TestEventListener, Akka.TestKit"]
    akka.io.tcp.trace-logging = on
    """)
{
    [Fact]
    public void Each_step_of_a_connection_is_logged()
    {
        using var connection = AcceptUnregistered();
        EventFilter.Debug(contains: "registered").ExpectOne(() => connection.Tell(new Tcp.Register(connection.Handler)));
    }
}
