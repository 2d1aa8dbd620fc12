using Akka.Event;

namespace Akka.TestKit.Tests.Filters;

/// <summary>Keeps what it would print until asked for it.</summary>
public sealed class RecordingListener : TestEventListener
{
    private readonly List<string> _printed = [];
    private IActorRef? _listener;

    protected override bool Receive(object message)
    {
        if (message is InitializeLogger initialize)
            initialize.LoggingBus.Subscribe(Self, typeof(Report));
        if (message is not Report report)
            return base.Receive(message);

        _listener = report.To;
        _printed.ForEach(text => _listener.Tell(new Printed(text)));
        return true;
    }

    protected override void Print(LogEvent logEvent)
    {
        if (logEvent is not Warning)
            return;

        _printed.Add($"{logEvent.Message}");
        _listener?.Tell(new Printed($"{logEvent.Message}"));
    }

    public sealed record Report(IActorRef To);

    public sealed record Printed(string Text);
}
