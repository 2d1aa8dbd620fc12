using System.Collections.Concurrent;
using System.Net.Sockets;
using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>A socket option that sets nothing but reads, once the options before it are set.</summary>
public sealed class SocketReader(Func<Socket, object> read) : Inet.SocketOption
{
    private readonly BlockingCollection<object> _seen = [];

    public override void AfterConnect(Socket s) => _seen.Add(read(s));

    /// <summary>What was read of the next socket; null after ten seconds.</summary>
    public object? Read() => _seen.TryTake(out var seen, TimeSpan.FromSeconds(10)) ? seen : null;
}
