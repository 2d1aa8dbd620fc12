using System.CommandLine;
using AkkaSockets.Host.Connecting;
using AkkaSockets.Host.Lifetime;
using AkkaSockets.Host.Serving;

namespace AkkaSockets.Host.CommandLine;

/// <summary>The command line: what it accepts, and which part of the host it starts.</summary>
internal static class HostCommands
{
    private const int Failed = 1;

    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>The exit code: 0, or 1 after telling on standard error what is wrong, one line each.</returns>
    public static async Task<int> Run(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Fail(parsed.Errors.Select(error => error.Message).Append("See --help."));

        try
        {
            // Signals are the host's own business: no default handling, which ends the process.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (HostFailedException failed)
        {
            return Fail(failed.Reasons);
        }
    }

    private static RootCommand Root()
    {
        var config = new Option<string?>("--config", "-c")
        {
            Description = "A HOCON file, such as hocon/echo.conf. Without it: hocon/greeter.conf",
            HelpName = "file",
        };
        var endpoint = new Option<string?>("--endpoint", "-e")
        {
            Description = "Where to listen, instead of what the file says, such as tcp://0.0.0.0:2345; port 0 takes a free one",
            HelpName = "uri",
        };
        var greeting = new Option<string?>("--greeting", "-g")
        {
            Description = "What each client gets first, instead of what the file says; \"\" for nothing. Sent as it is: no newline is added",
            HelpName = "text",
        };

        var root = new RootCommand("Greets every client and sends back what it sends, until Ctrl-C or SIGTERM.")
        {
            config,
            endpoint,
            greeting,
            Connect(),
        };
        root.SetAction(parsed => ServerRun.Run(new ServerOptions(
            parsed.GetValue(config),
            parsed.GetValue(endpoint),
            parsed.GetValue(greeting))));
        return root;
    }

    private static Command Connect()
    {
        var endpoint = new Argument<string>("endpoint") { Description = "Where to connect to, such as tcp://127.0.0.1:2345" };
        var connect = new Command("connect", "Connects, prints what arrives, sends what is typed, until the other side closes.") { endpoint };
        connect.SetAction(parsed => ClientRun.Run(parsed.GetRequiredValue(endpoint)));
        return connect;
    }

    private static int Fail(IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
            Console.Error.WriteLine(reason);
        return Failed;
    }
}
