using System.Net.Sockets;
using Akka.Configuration;

namespace Akka.IO;

/// <summary>The settings that every TCP socket gets.</summary>
/// <param name="ReceiveSize">The most bytes one receive brings.</param>
/// <param name="KernelReceiveBuffer">The size of the operating system's receive buffer; null leaves it to the system.</param>
/// <param name="KernelSendBuffer">The size of the operating system's send buffer; null leaves it to the system.</param>
internal sealed record TcpSocketSettings(int ReceiveSize, int? KernelReceiveBuffer, int? KernelSendBuffer)
{
    // Beyond this a receive brings no gain, and each connection that is being read holds that much.
    private const int MaximumReceiveSize = 1024 * 1024;

    public static TcpSocketSettings Create(Config config, TcpSettings settings)
    {
        var tcp = new SettingsSection("akka.io.tcp", config.GetConfig("akka.io.tcp"));
        var pool = new SettingsSection(settings.BufferPoolConfigPath, config.GetConfig(settings.BufferPoolConfigPath));
        int[] limits =
        [
            MaximumReceiveSize,
            pool.Size("buffer-size", null),
            settings.ReceivedMessageSizeLimit,
            tcp.SizeOrSystem("maximum-frame-size") ?? MaximumReceiveSize,
        ];
        return new TcpSocketSettings(limits.Min(), tcp.SizeOrSystem("receive-buffer-size"), tcp.SizeOrSystem("send-buffer-size"));
    }

    /// <summary>
    /// Sets the buffers' sizes; before the socket is bound or connected, since the window offered to the peer follows from them.
    /// </summary>
    public void Apply(Socket socket)
    {
        if (KernelReceiveBuffer is { } receive)
            socket.ReceiveBufferSize = receive;
        if (KernelSendBuffer is { } send)
            socket.SendBufferSize = send;
    }
}
