using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2.Tests;

/// <summary>Keeps what a test writes.</summary>
internal sealed class RecordedOutput : ITestOutputHelper
{
    private readonly List<string> _lines = [];

    public string Text
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    public void WriteLine(string message)
    {
        lock (_lines)
            _lines.Add(message);
    }

    public void WriteLine(string format, params object[] args) => WriteLine(string.Format(null, format, args));
}
