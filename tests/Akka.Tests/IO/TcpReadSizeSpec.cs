using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public abstract class TcpReadSizeSpec(string hocon) : TcpSpecBase(hocon)
{
    [Fact]
    public void A_message_carries_no_more_than_the_size_that_is_set()
    {
        using var connection = Accept();
        var bytes = Pattern(10_000);
        connection.Peer.Send(bytes);
        var received = new List<byte>();
        while (received.Count < bytes.Length)
        {
            var data = connection.Handler.ExpectMsg<Tcp.Received>(Patience).Data;
            data.Count.Should().BeInRange(1, 100);
            received.AddRange(data);
        }

        received.Should().Equal(bytes);
    }

    public sealed class OfTheBuffer() : TcpReadSizeSpec("akka.io.tcp.disabled-buffer-pool.buffer-size = 100");

    public sealed class OfAnotherPoolsBuffer() : TcpReadSizeSpec("""
        akka.io.tcp.buffer-pool = "akka.io.tcp.direct-buffer-pool"
        akka.io.tcp.direct-buffer-pool.buffer-size = 100
        """);

    [Trait("Upstream", "defect")]
    public sealed class OfAMessage() : TcpReadSizeSpec("akka.io.tcp.max-received-message-size = 100");

    [Trait("Upstream", "defect")]
    public sealed class OfAFrame() : TcpReadSizeSpec("akka.io.tcp.maximum-frame-size = 100");
}
