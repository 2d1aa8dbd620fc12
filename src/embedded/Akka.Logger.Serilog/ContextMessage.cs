namespace Akka.Logger.Serilog;

/// <summary>A log message with the properties of its logger, on their way to <see cref="SerilogLogger"/>. Other loggers print the message.</summary>
internal sealed class ContextMessage(object message, ContextProperty properties)
{
    public object Message { get; } = message;

    public ContextProperty Properties { get; } = properties;

    public override string? ToString() => Message.ToString();
}
