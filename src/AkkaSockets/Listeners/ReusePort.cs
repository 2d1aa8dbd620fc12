using System.Net.Sockets;
using Akka.IO;

namespace AkkaSockets;

/// <summary>Lets several listening sockets have the same port. .NET has no name for it, and not every system has it.</summary>
internal sealed class ReusePort : Inet.SocketOption
{
    public static readonly ReusePort Instance = new();

    public static readonly IReadOnlyList<Inet.SocketOption> Alone = [Instance];

    public static bool IsSupported => OperatingSystem.IsLinux() || IsBsd;

    // The numbers of Linux are its own, those of macOS are BSD's.
    private static bool IsBsd => OperatingSystem.IsMacOS() || OperatingSystem.IsFreeBSD();

    public override void BeforeServerSocketBind(Socket ss)
    {
        var (level, option) = IsBsd ? (0xFFFF, 0x200) : (1, 15);
        ss.SetRawSocketOption(level, option, BitConverter.GetBytes(1));
    }
}
