namespace Akka.Event;

/// <summary>A log call's text and arguments, put together only when a logger prints them.</summary>
public abstract class LogMessage
{
    /// <summary>What puts text and arguments together.</summary>
    protected readonly ILogMessageFormatter Formatter;

    /// <summary>A message with its text.</summary>
    public LogMessage(ILogMessageFormatter formatter, string format)
    {
        Formatter = formatter;
        Format = format;
    }

    /// <summary>The text with its places for arguments.</summary>
    public string Format { get; }

    /// <summary>The arguments, as text, for when they can't be put into <see cref="Format"/>.</summary>
    public abstract string Unformatted();

    /// <summary>The arguments.</summary>
    public abstract IEnumerable<object?> Parameters();
}
