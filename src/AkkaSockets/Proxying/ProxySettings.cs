using System.Net;

namespace AkkaSockets;

/// <summary>
/// Whether connections begin with a header of the PROXY protocol, by which HAProxy and others tell who their client is,
/// and who may say so. Equal if all of it is, the networks in order.
/// </summary>
public sealed record ProxySettings
{
    /// <summary>The least that <see cref="MaxHeaderSize"/> can be: a header with the longest addresses and nothing else.</summary>
    public const int SmallestMaxHeaderSize = 16 + 216;

    /// <summary>The defaults, as in the reference configuration.</summary>
    public static ProxySettings Default { get; } = new();

    /// <summary>Whether a header is expected. Default <see cref="ProxyMode.Off"/>.</summary>
    public ProxyMode Mode { get; init; } = ProxyMode.Off;

    /// <summary>
    /// The networks from which a header is accepted; at least one while <see cref="Mode"/> is on. Default 127.0.0.0/8 and
    /// ::1/128. Whoever is in one of them can claim to be anybody.
    /// </summary>
    public IReadOnlyList<IPNetwork> Trusted { get; init; } = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>What becomes of a connection from elsewhere. Default <see cref="ProxyUntrusted.Reset"/>.</summary>
    public ProxyUntrusted Untrusted { get; init; } = ProxyUntrusted.Reset;

    /// <summary>How long the header may take to arrive; then the connection is reset. Default 5 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The longest header, in bytes, <see cref="SmallestMaxHeaderSize"/> to <see cref="ProxyHeader.LargestSize"/>. Default
    /// 4 KiB; proxies that pass on certificates need more.
    /// </summary>
    public int MaxHeaderSize { get; init; } = 4096;

    /// <summary>Whether the other is the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ProxySettings? other) =>
        other is not null
        && Mode == other.Mode
        && Trusted.SequenceEqual(other.Trusted)
        && Untrusted == other.Untrusted
        && Timeout == other.Timeout
        && MaxHeaderSize == other.MaxHeaderSize;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Mode, Trusted.Count, Untrusted, Timeout, MaxHeaderSize);

    internal static ProxySettings Read(SettingsNode node, ProxySettings defaults) => new()
    {
        Mode = node.Enum("mode", defaults.Mode),
        Trusted = node.Networks("trusted", defaults.Trusted),
        Untrusted = node.Enum("untrusted", defaults.Untrusted),
        Timeout = node.DurationOrOff("timeout", defaults.Timeout),
        MaxHeaderSize = (int)Math.Min(node.Size("max-header-size", defaults.MaxHeaderSize), int.MaxValue),
    };

    /// <summary>Whether a header is accepted from there; from what is no address none is.</summary>
    internal bool Trusts(IPAddress? address)
    {
        if (address is null)
            return false;
        var (plain, mapped) = address.IsIPv4MappedToIPv6 ? (address.MapToIPv4(), address) : (address, address.MapToIPv6());
        foreach (var network in Trusted)
        {
            // An IPv4 address may be meant by a network of those that are mapped into IPv6, too.
            if (network.Contains(plain) || network.Contains(mapped))
                return true;
        }

        return false;
    }

    internal void Validate(SettingsErrors errors, string path)
    {
        errors.Defined($"{path}.mode", Mode);
        if (Mode == ProxyMode.On && Trusted.Count == 0)
            errors.Add($"{path}.trusted", "[]", "at least one network, such as 127.0.0.0/8, while mode is on");
        errors.Defined($"{path}.untrusted", Untrusted);
        errors.PositiveOrOff($"{path}.timeout", Timeout);
        errors.Range($"{path}.max-header-size", MaxHeaderSize, SmallestMaxHeaderSize, ProxyHeader.LargestSize);
    }
}
