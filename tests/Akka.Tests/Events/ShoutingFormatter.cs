using Akka.Event;

namespace Akka.Tests.Events;

/// <summary>A formatter of one's own.</summary>
public sealed class ShoutingFormatter : ILogMessageFormatter
{
    public string Format(string format, params object[] args) => $"{format.ToUpperInvariant()} {string.Join(" ", args)}!";

    public string Format(string format, IEnumerable<object> args) => Format(format, args.ToArray());
}
