using System.Collections.Concurrent;
using System.Net.Sockets;
using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>A socket option that records when it is applied.</summary>
public sealed class RecordingOption : Inet.SocketOption
{
    public ConcurrentQueue<string> Calls { get; } = new();

    public override void BeforeServerSocketBind(Socket ss) => Calls.Enqueue(nameof(BeforeServerSocketBind));

    public override void BeforeConnect(Socket s) => Calls.Enqueue(nameof(BeforeConnect));

    public override void AfterConnect(Socket s) => Calls.Enqueue($"{nameof(AfterConnect)}, NoDelay {s.NoDelay}");
}
