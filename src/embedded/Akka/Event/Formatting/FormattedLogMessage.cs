namespace Akka.Event;

/// <summary>A log call's text with its arguments in a list.</summary>
internal sealed class FormattedLogMessage : LogMessage
{
    private readonly object?[] _args;

    public FormattedLogMessage(ILogMessageFormatter formatter, string format, object?[] args) : base(formatter, format) => _args = args;

    public override IEnumerable<object?> Parameters() => _args;

    public override string Unformatted() => string.Join(",", _args);

    public override string ToString() => Formatter.Format(Format, _args!);
}
