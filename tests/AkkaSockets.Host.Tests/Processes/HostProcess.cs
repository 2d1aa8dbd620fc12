using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Host.Tests.Processes;

/// <summary>The built host, run as a process of its own, listening on a free port.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string ListeningOn = "Listening on ";

    private readonly ChildProcess _child;

    private HostProcess(ChildProcess child, SocketEndpoint endpoint)
    {
        _child = child;
        Endpoint = endpoint;
    }

    /// <summary>Where it really listens.</summary>
    public SocketEndpoint Endpoint { get; }

    public string Port => Endpoint.Port.ToString(CultureInfo.InvariantCulture);

    public LineLog Log => _child.Output;

    /// <summary>Sockets that the process has open, as Linux counts them. Other descriptors come and go with the runtime's own files.</summary>
    public int Sockets => Directory.GetFileSystemEntries($"/proc/{_child.Id}/fd").Count(IsSocket);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "AkkaSockets.Host.dll");

    private static bool IsSocket(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true;
        }
        catch (IOException)
        {
            return false; // closed since it was listed
        }
    }

    /// <summary>Starts the host as a server and returns once it says where it listens.</summary>
    public static async Task<HostProcess> Listen(params string[] options)
    {
        string[] endpoint = options.Contains("--endpoint") ? [] : ["--endpoint", "tcp://127.0.0.1:0"];
        var child = Start([.. endpoint, .. options]);
        try
        {
            var line = await child.Output.First(text => text.Contains(ListeningOn), ChildProcess.Patience);
            var uri = line[(line.IndexOf(ListeningOn, StringComparison.Ordinal) + ListeningOn.Length)..];
            return new HostProcess(child, SocketEndpoint.Parse(uri));
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the host with these arguments and nothing more.</summary>
    public static ChildProcess Start(params IEnumerable<string> arguments) => ChildProcess.Start("dotnet", [Program, .. arguments]);

    /// <summary>Runs the host with these arguments to its end, with nothing on its standard input.</summary>
    public static Task<ExitedProcess> Run(params IEnumerable<string> arguments) => ChildProcess.Run("dotnet", [Program, .. arguments]);

    /// <summary>Opens a connection to the host from here.</summary>
    public async Task<TcpClient> Connect()
    {
        var client = new TcpClient();
        await client.ConnectAsync(new IPEndPoint(Endpoint.Address!, Endpoint.Port)).WaitAsync(ChildProcess.Patience);
        return client;
    }

    /// <summary>Whether a line of the log tells that a connection has ended.</summary>
    public static bool TellsOfAnEnd(string line) => line.Contains(" ended after ");

    /// <summary>Waits until the log tells of that many ended connections.</summary>
    public Task ConnectionsEnded(int count) => Log.Until(lines => lines.Count(TellsOfAnEnd) >= count, ChildProcess.Patience);

    public Task Signal(string name) => _child.Signal(name);

    public Task<ExitedProcess> Exit() => _child.Exit();

    public ValueTask DisposeAsync() => _child.DisposeAsync();
}
