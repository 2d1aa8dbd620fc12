using System.Globalization;
using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Python's socket module and socat as the other side.</summary>
public sealed class UdpOtherProgramsSpec : UdpConnectedSpecBase
{
    private const string Client =
        """
        import os, socket, sys
        client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        client.settimeout(30)
        for size in (0, 1, 512, 513, 1472, 9000, 65507):
            sent = os.urandom(size)
            client.sendto(sent, ('127.0.0.1', int(sys.argv[1])))
            received, sender = client.recvfrom(65536)
            assert received == sent, (size, len(received))
            assert sender == ('127.0.0.1', int(sys.argv[1])), sender
        print('all came back')
        """;

    private const string Server =
        """
        import socket
        server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        server.bind(('127.0.0.1', 0))
        print(server.getsockname()[1], flush=True)
        while True:
            data, client = server.recvfrom(65536)
            server.sendto(data, client)
        """;

    [SkippableFact]
    [Trait("Upstream", "defect")]
    public async Task A_Python_client_gets_datagrams_of_all_sizes_back()
    {
        using var client = new OtherProgram("python3", "-c", Client, Echo());
        (await client.ReadToEnd()).Trim().Should().Be("all came back");
    }

    [SkippableFact]
    public async Task Socat_gets_its_input_back()
    {
        using var client = new OtherProgram("socat", "-t60", "-", $"UDP4:127.0.0.1:{Echo()}");
        client.WriteLine("as typed");
        (await client.ReadLine()).Should().Be("as typed");
    }

    [SkippableFact]
    public async Task A_Python_server_answers_a_listener_and_a_connection()
    {
        using var server = new OtherProgram("python3", "-c", Server);
        var endPoint = new IPEndPoint(IPAddress.Loopback, int.Parse((await server.ReadLine())!, CultureInfo.InvariantCulture));

        var socket = Bind();
        socket.Send("from a listener", endPoint);
        var received = socket.Receive();
        received.Data.ToString().Should().Be("from a listener");
        received.Sender.Should().Be(endPoint);

        var (connection, handler, _) = Connect(endPoint);
        connection.Tell(Datagram("from a connection"));
        handler.ExpectMsg<UdpConnected.Received>(Patience).Data.ToString().Should().Be("from a connection");
    }

    private string Echo()
    {
        Sys.ActorOf(Props.Create(() => new UdpEcho(AnyPort, TestActor)));
        return ((IPEndPoint)ExpectMsg<Udp.Bound>(Patience).LocalAddress).Port.ToString(CultureInfo.InvariantCulture);
    }
}
