using System.Net.Sockets;

namespace Akka.IO;

/// <summary>Options of sockets, and the moments at which they are set.</summary>
public class Inet
{
    /// <summary>Something that is done to a socket at certain moments of its life. The base class does nothing at any of them.</summary>
    public abstract class SocketOption
    {
        /// <summary>Called before a datagram socket is bound.</summary>
        /// <param name="ds">The socket.</param>
        public virtual void BeforeDatagramBind(Socket ds)
        {
        }

        /// <summary>Called before a listening socket is bound.</summary>
        /// <param name="ss">The socket.</param>
        public virtual void BeforeServerSocketBind(Socket ss)
        {
        }

        /// <summary>Called before an outgoing socket is connected.</summary>
        /// <param name="s">The socket.</param>
        public virtual void BeforeConnect(Socket s)
        {
        }

        /// <summary>Called once a socket is connected: an outgoing one, or one that was accepted.</summary>
        /// <param name="s">The socket.</param>
        public virtual void AfterConnect(Socket s)
        {
        }

        /// <summary>
        /// Sets on a datagram socket what the option sets on others once they are connected: datagram sockets may never be.
        /// </summary>
        internal virtual void OnDatagramSocket(Socket socket)
        {
        }
    }

    /// <summary>An option that does nothing unless it overrides something.</summary>
    public abstract class AbstractSocketOption : SocketOption;

    /// <summary>An option that can also act once the socket is bound.</summary>
    public abstract class SocketOptionV2 : SocketOption
    {
        /// <summary>Called once a datagram socket is bound.</summary>
        /// <param name="s">The socket.</param>
        public virtual void AfterBind(Socket s)
        {
        }
    }

    /// <summary>An option of the second kind that does nothing unless it overrides something.</summary>
    public abstract class AbstractSocketOptionV2 : SocketOptionV2;

    /// <summary>An option that makes the socket itself; the base class makes a datagram socket.</summary>
    public class DatagramChannelCreator : SocketOption
    {
        /// <summary>Makes the socket.</summary>
        /// <param name="addressFamily">The family of the address it will be bound to.</param>
        /// <returns>An unbound datagram socket.</returns>
        public virtual Socket Create(AddressFamily addressFamily) => new(addressFamily, SocketType.Dgram, ProtocolType.Udp);
    }

    /// <summary>What protocols that offer the common options derive from.</summary>
    public abstract class SoForwarders;

    /// <summary>The options common to all protocols.</summary>
    public static class SO
    {
        /// <summary>The size of the operating system's receive buffer.</summary>
        public class ReceiveBufferSize : SocketOption
        {
            private readonly int _size;

            /// <summary>Makes the option.</summary>
            /// <param name="size">Bytes, more than 0; the operating system takes it as a hint.</param>
            public ReceiveBufferSize(int size) => _size = Positive(size, nameof(size), "receive");

            /// <inheritdoc/>
            public override void BeforeServerSocketBind(Socket ss) => ss.ReceiveBufferSize = _size;

            /// <inheritdoc/>
            public override void BeforeDatagramBind(Socket ds) => ds.ReceiveBufferSize = _size;

            /// <inheritdoc/>
            public override void BeforeConnect(Socket s) => s.ReceiveBufferSize = _size;
        }

        /// <summary>Whether an address may be bound again at once, while connections of its last use still time out.</summary>
        public class ReuseAddress : SocketOption
        {
            private readonly bool _on;

            /// <summary>Makes the option.</summary>
            /// <param name="on">Whether it may.</param>
            public ReuseAddress(bool on) => _on = on;

            /// <inheritdoc/>
            public override void BeforeServerSocketBind(Socket ss) => Set(ss);

            /// <inheritdoc/>
            public override void BeforeDatagramBind(Socket ds) => Set(ds);

            /// <inheritdoc/>
            public override void BeforeConnect(Socket s) => Set(s);

            private void Set(Socket socket) => socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, _on);
        }

        /// <summary>The size of the operating system's send buffer.</summary>
        public class SendBufferSize : SocketOption
        {
            private readonly int _size;

            /// <summary>Makes the option.</summary>
            /// <param name="size">Bytes, more than 0; the operating system takes it as a hint.</param>
            public SendBufferSize(int size) => _size = Positive(size, nameof(size), "send");

            /// <inheritdoc/>
            public override void AfterConnect(Socket s) => s.SendBufferSize = _size;

            internal override void OnDatagramSocket(Socket socket) => AfterConnect(socket);
        }

        /// <summary>The type-of-service byte of the packets sent.</summary>
        public class TrafficClass : SocketOption
        {
            private readonly int _class;

            /// <summary>Makes the option.</summary>
            /// <param name="tc">The byte, 0 to 255.</param>
            public TrafficClass(int tc)
            {
                if (tc is < 0 or > 255)
                    throw new ArgumentOutOfRangeException(nameof(tc), tc, "A traffic class is a byte: 0 to 255.");
                _class = tc;
            }

            /// <inheritdoc/>
            public override void AfterConnect(Socket s)
            {
                var isV6 = s.AddressFamily == AddressFamily.InterNetworkV6;
                var isV4 = !isV6 || s.DualMode;
                // The option of IPv6 has no name in .NET. Linux: IPPROTO_IPV6, IPV6_TCLASS.
                if (isV6 && (OperatingSystem.IsLinux() || !isV4))
                    s.SetRawSocketOption(41, 67, BitConverter.GetBytes(_class));
                if (isV4)
                    s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, _class);
            }

            internal override void OnDatagramSocket(Socket socket) => AfterConnect(socket);
        }

        private static int Positive(int size, string name, string which)
        {
            if (size <= 0)
                throw new ArgumentOutOfRangeException(name, size, $"The size of a {which} buffer must be more than 0 bytes.");
            return size;
        }
    }
}
