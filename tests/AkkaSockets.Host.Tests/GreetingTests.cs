using System.Globalization;
using AkkaSockets.Host.Tests.Processes;

namespace AkkaSockets.Host.Tests;

/// <summary>The host serves clients that know nothing of it: Python's socket module, as in the tutorial.</summary>
public class GreetingTests
{
    private const string Greeting = "Hello World";

    [SkippableFact]
    public async Task The_tutorials_client_prints_the_greeting()
    {
        await using var host = await HostProcess.Listen();

        var printed = await Python.Run("tutorial_client.py", host.Port);

        printed.Should().Equal(Greeting);
    }

    [SkippableFact]
    public async Task A_thousand_clients_in_a_row_are_greeted_and_leave_nothing_behind()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "sockets are counted in /proc");
        const int clients = 1000;
        await using var host = await HostProcess.Listen();
        var baseline = host.Sockets;

        var printed = await Python.Run("clients_in_a_row.py", host.Port, Text(clients));

        printed.Should().Equal($"{clients} {Greeting}");
        await host.ConnectionsEnded(clients);
        await OpenSockets.ReturnTo(baseline, host);
    }

    [SkippableFact]
    public async Task Of_200_clients_at_once_one_reset_is_one_clients_affair()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "sockets are counted in /proc");
        const int clients = 200;
        await using var host = await HostProcess.Listen();
        var baseline = host.Sockets;

        var served = await Python.Run("clients_at_once.py", host.Port, Text(clients), Greeting);

        served.Should().Equal(Text(clients - 1));
        await host.ConnectionsEnded(clients);
        host.Log.Lines.Count(line => line.Contains("connection error")).Should().Be(1);
        await OpenSockets.ReturnTo(baseline, host);
    }

    [SkippableFact]
    public async Task A_hundred_clients_that_send_13_bytes_twice_get_26_bytes_each()
    {
        const int clients = 100;
        await using var host = await HostProcess.Listen("--greeting", "");

        var received = await Python.Run("two_sends.py", host.Port, Text(clients));

        received.Should().Equal(Enumerable.Repeat("26", clients));
    }

    [SkippableFact]
    public async Task A_slow_reader_gets_back_all_of_20_MB()
    {
        const int size = 20_000_000;
        await using var host = await HostProcess.Listen("--config", "hocon/echo.conf");

        var received = await Python.Run("slow_reader.py", host.Port, Text(size));

        received.Should().Equal($"{size} same");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
