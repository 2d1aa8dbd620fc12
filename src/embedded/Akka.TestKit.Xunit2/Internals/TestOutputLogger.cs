using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Logs to the output of an xunit test.</summary>
public class TestOutputLogger : ReceiveActor
{
    private readonly ITestOutputHelper _output;

    /// <summary>Logs to <paramref name="output"/>.</summary>
    public TestOutputLogger(ITestOutputHelper output)
    {
        _output = output;
        Receive<InitializeLogger>(message =>
        {
            foreach (var level in Enum.GetValues<LogLevel>())
                message.LoggingBus.Subscribe(Self, level.ClassFor());
            Sender.Tell(new LoggerInitialized());
        });
        Receive<LogEvent>(Write);
    }

    private void Write(LogEvent logEvent)
    {
        try
        {
            _output.WriteLine(Text(logEvent));
        }
        catch (InvalidOperationException)
        {
            // xunit takes no more output: the test has ended while the system still logs.
        }
    }

    private static string Text(LogEvent logEvent)
    {
        try
        {
            return logEvent.ToString();
        }
        catch (FormatException failure)
        {
            // The test must see the event all the same, and where its template is wrong.
            var template = logEvent.Message is LogMessage message ? message.Format : logEvent.Message;
            return $"[{logEvent.LogLevel()}][{logEvent.LogSource}] Malformed log template '{template}': {failure.Message}";
        }
    }
}
