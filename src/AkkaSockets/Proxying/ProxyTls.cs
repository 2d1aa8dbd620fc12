using System.Buffers.Binary;
using System.Text;
using AkkaSockets.Proxying;

namespace AkkaSockets;

/// <summary>What a proxy says of the TLS between the client and itself.</summary>
public sealed class ProxyTls
{
    private const int ClientLength = 5;
    private const byte ConnectedOverTls = 0x01;
    private const byte CertificateOnConnection = 0x02;
    private const byte CertificateInSession = 0x04;

    private ProxyTls(byte client, uint verify, IReadOnlyList<ProxyTlv> tlvs)
    {
        IsTls = (client & ConnectedOverTls) != 0;
        HasCertificate = (client & (CertificateOnConnection | CertificateInSession)) != 0;
        IsVerified = HasCertificate && verify == 0;
        Tlvs = tlvs;
    }

    /// <summary>Whether the client speaks TLS to the proxy.</summary>
    public bool IsTls { get; }

    /// <summary>Whether the client has shown a certificate, on this connection or in the TLS session that it resumed.</summary>
    public bool HasCertificate { get; }

    /// <summary>Whether it has, and the proxy found it good.</summary>
    public bool IsVerified { get; }

    /// <summary>The version of TLS, for example <c>TLSv1.3</c>; null if it isn't said.</summary>
    public string? Version => Text(ProxyTlvType.SslVersion);

    /// <summary>The common name of the client's certificate; null if it isn't said.</summary>
    public string? CommonName => Text(ProxyTlvType.SslCommonName);

    /// <summary>The cipher; null if it isn't said.</summary>
    public string? Cipher => Text(ProxyTlvType.SslCipher);

    /// <summary>All that is said, in order, these three included.</summary>
    public IReadOnlyList<ProxyTlv> Tlvs { get; }

    /// <returns>Null if the bytes are no such value.</returns>
    internal static ProxyTls? Of(ReadOnlyMemory<byte> value) =>
        value.Length >= ClientLength && ProxyTlvs.TryParse(value[ClientLength..], out var tlvs)
            ? new ProxyTls(value.Span[0], BinaryPrimitives.ReadUInt32BigEndian(value.Span[1..]), tlvs)
            : null;

    private string? Text(byte type) => ProxyTlvs.Find(Tlvs, type) is { } value ? Encoding.UTF8.GetString(value.Span) : null;
}
