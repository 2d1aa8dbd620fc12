using System.Net;
using System.Net.Sockets;
using AkkaSockets.Host.Tests.Processes;

namespace AkkaSockets.Tests;

/// <summary>A HAProxy of the test's own, which passes on what comes and says in a PROXY header who it comes from.</summary>
internal sealed class HaProxy : IAsyncDisposable
{
    private const string Program = "haproxy";
    private const int Attempts = 5;

    private readonly TemporaryFile _configuration;
    private readonly ChildProcess _process;

    private HaProxy(TemporaryFile configuration, ChildProcess process, SocketEndpoint endpoint)
    {
        _configuration = configuration;
        _process = process;
        Endpoint = endpoint;
    }

    /// <summary>Where it takes clients.</summary>
    public SocketEndpoint Endpoint { get; }

    /// <summary>Starts one in front of a server; it connects to it from 127.0.0.1.</summary>
    /// <param name="server">The server.</param>
    /// <param name="header">The option that asks for the header: <c>send-proxy</c> or <c>send-proxy-v2</c>.</param>
    public static async Task<HaProxy> Start(SocketEndpoint server, string header)
    {
        Skip.IfNot(Tools.Has(Program), $"{Program} is not installed");
        for (var attempt = 1; ; attempt++)
        {
            var endpoint = SocketEndpoint.Tcp(IPAddress.Loopback, FreePort());
            var configuration = new TemporaryFile(Configuration(endpoint, server, header));
            var process = ChildProcess.Start(Program, "-W", "-db", "-f", configuration.Path);
            try
            {
                await process.Errors.First(line => line.Contains("Loading success"), ChildProcess.Patience);
                return new HaProxy(configuration, process, endpoint);
            }
            catch (TimeoutException) when (attempt < Attempts && process.Errors.Lines.Any(line => line.Contains("Address already in use")))
            {
                await End(configuration, process); // somebody was faster
            }
            catch
            {
                await End(configuration, process);
                throw;
            }
        }
    }

    public async ValueTask DisposeAsync() => await End(_configuration, _process);

    // Without noreuseport a second one on the same port would get some of the clients.
    private static string Configuration(SocketEndpoint endpoint, SocketEndpoint server, string header) => $"""
        global
            noreuseport
        defaults
            mode tcp
            timeout connect 60s
            timeout client 60s
            timeout server 60s
        listen framework
            bind {endpoint.Address}:{endpoint.Port}
            server one {server.Address}:{server.Port} {header}

        """;

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static async Task End(TemporaryFile configuration, ChildProcess process)
    {
        await process.DisposeAsync();
        configuration.Dispose();
    }
}
