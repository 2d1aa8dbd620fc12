using System.Net.Sockets;
using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>Makes a socket in a way of the test's own, and records for which family.</summary>
public sealed class SocketMaker(Func<AddressFamily, Socket>? make = null) : Inet.DatagramChannelCreator
{
    public AddressFamily? Family { get; private set; }

    public Socket? Made { get; private set; }

    /// <summary>One that is out of descriptors.</summary>
    public static SocketMaker Exhausted() => new(_ => throw new SocketException((int)SocketError.TooManyOpenSockets));

    public override Socket Create(AddressFamily addressFamily)
    {
        Family = addressFamily;
        return Made = make is null ? base.Create(addressFamily) : make(addressFamily);
    }
}
