using System.Globalization;
using System.Text;
using Akka.Actor;

namespace Akka.Event;

/// <summary>What a log call publishes on the event stream, for loggers to print or store.</summary>
public abstract class LogEvent : INoSerializationVerificationNeeded
{
    /// <summary>An event of this moment and this thread.</summary>
    protected LogEvent()
    {
        Timestamp = DateTime.UtcNow;
        Thread = Thread.CurrentThread;
    }

    /// <summary>The failure that is logged, or null.</summary>
    public Exception? Cause { get; protected set; }

    /// <summary>When the log call was made, in UTC.</summary>
    public DateTime Timestamp { get; }

    /// <summary>The thread that made the log call.</summary>
    public Thread Thread { get; }

    /// <summary>Who logs: an actor's path, or a name with the actor system's address.</summary>
    public string LogSource { get; protected set; } = null!;

    /// <summary>The type of who logs.</summary>
    public Type LogClass { get; protected set; } = null!;

    /// <summary>What is logged: a text, or a <see cref="LogMessage"/> that makes the text when it is printed.</summary>
    public object Message { get; protected set; } = null!;

    /// <summary>How serious it is.</summary>
    public abstract LogLevel LogLevel();

    /// <summary>The event as one line, followed by those of the <see cref="Cause"/>.</summary>
    public override string ToString()
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"[{LogLevel().StringFor()}][{Timestamp:MM/dd/yyyy HH:mm:ss.fff}Z]");
        line.Append(CultureInfo.InvariantCulture, $"[Thread {Thread.ManagedThreadId:0000}][{LogSource}] {Message}");
        if (Cause is not null)
            line.Append(Environment.NewLine).Append("Cause: ").Append(Cause);
        return line.ToString();
    }
}
