namespace AkkaSockets;

/// <summary>The types of <see cref="ProxyTlv"/> that the PROXY protocol defines.</summary>
public static class ProxyTlvType
{
    /// <summary>The protocol that was negotiated by ALPN, as it stands in the TLS handshake.</summary>
    public const byte Alpn = 0x01;

    /// <summary>The host name that the client asked for, UTF-8, such as TLS's SNI.</summary>
    public const byte Authority = 0x02;

    /// <summary>The checksum of the header. It is checked when read and made when written, and never among the others.</summary>
    public const byte Crc32c = 0x03;

    /// <summary>Padding, to be ignored.</summary>
    public const byte Noop = 0x04;

    /// <summary>The proxy's name for the connection, opaque, at most 128 bytes.</summary>
    public const byte UniqueId = 0x05;

    /// <summary>What the proxy knows of the client's TLS; <see cref="ProxyHeader.Tls"/> reads it.</summary>
    public const byte Ssl = 0x20;

    /// <summary>The name of the network namespace that the proxy works in, ASCII.</summary>
    public const byte NetworkNamespace = 0x30;

    /// <summary>Within <see cref="Ssl"/>: the version of TLS, ASCII.</summary>
    public const byte SslVersion = 0x21;

    /// <summary>Within <see cref="Ssl"/>: the common name of the client's certificate, UTF-8.</summary>
    public const byte SslCommonName = 0x22;

    /// <summary>Within <see cref="Ssl"/>: the cipher, ASCII.</summary>
    public const byte SslCipher = 0x23;

    /// <summary>Within <see cref="Ssl"/>: the algorithm that the proxy's certificate is signed with, ASCII.</summary>
    public const byte SslSignatureAlgorithm = 0x24;

    /// <summary>Within <see cref="Ssl"/>: the algorithm of the proxy's key, ASCII.</summary>
    public const byte SslKeyAlgorithm = 0x25;
}
