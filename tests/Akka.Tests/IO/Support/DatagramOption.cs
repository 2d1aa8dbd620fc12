using System.Collections.Concurrent;
using System.Net.Sockets;
using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>A socket option that records when it is applied, and can do something at each of these moments.</summary>
public sealed class DatagramOption : Inet.SocketOptionV2
{
    public ConcurrentQueue<string> Calls { get; } = new();

    public Action<Socket> WhenUnbound { get; init; } = _ => { };

    public Action<Socket> WhenOpen { get; init; } = _ => { };

    public override void BeforeDatagramBind(Socket ds)
    {
        Calls.Enqueue($"{nameof(BeforeDatagramBind)}, bound {ds.IsBound}");
        WhenUnbound(ds);
    }

    public override void AfterBind(Socket s)
    {
        Calls.Enqueue($"{nameof(AfterBind)}, bound {s.IsBound}");
        WhenOpen(s);
    }

    public override void BeforeConnect(Socket s) => Calls.Enqueue(nameof(BeforeConnect));

    public override void AfterConnect(Socket s)
    {
        Calls.Enqueue($"{nameof(AfterConnect)}, connected {s.Connected}");
        WhenOpen(s);
    }
}
