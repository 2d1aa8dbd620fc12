using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpReadSizeSpec() : TcpSpecBase("akka.io.tcp.disabled-buffer-pool.buffer-size = 100")
{
    [Fact]
    public void A_message_carries_no_more_than_the_buffer_size()
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
}
