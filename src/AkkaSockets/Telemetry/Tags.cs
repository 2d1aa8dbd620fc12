using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Telemetry;

/// <summary>The names of tags, those of OpenTelemetry where it has one, and the values that are made of names in the code.</summary>
internal static class Tags
{
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string ClientAddress = "client.address";
    public const string ClientPort = "client.port";
    public const string PeerAddress = "network.peer.address";
    public const string PeerPort = "network.peer.port";
    public const string Transport = "network.transport";
    public const string NetworkType = "network.type";
    public const string Direction = "network.io.direction";
    public const string ErrorType = "error.type";
    public const string Role = "akka_sockets.role";
    public const string State = "akka_sockets.connection.state";
    public const string EndReason = "akka_sockets.connection.end_reason";
    public const string BytesReceived = "akka_sockets.connection.bytes_received";
    public const string BytesSent = "akka_sockets.connection.bytes_sent";
    public const string RefusalReason = "akka_sockets.refusal.reason";
    public const string DrainOutcome = "akka_sockets.drain.outcome";

    public static string? NetworkTypeOf(IPAddress? address) => address?.AddressFamily switch
    {
        AddressFamily.InterNetwork => "ipv4",
        AddressFamily.InterNetworkV6 => "ipv6",
        _ => null,
    };

    /// <summary>An enum's value as tags have it, for example <c>too_many_waiting</c>; no text is made twice.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All.TryGetValue(value, out var name) ? name : "other";

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(value => value, value => Snake(value.ToString()));

        private static string Snake(string name) =>
            string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
    }
}
