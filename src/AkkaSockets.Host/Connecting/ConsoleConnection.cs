using System.Buffers;
using Akka.Actor;

namespace AkkaSockets.Host.Connecting;

/// <summary>Standard input goes to the peer, what the peer sends to standard output, each byte as it is.</summary>
internal sealed class ConsoleConnection : ConnectionActor
{
    private const int InputSize = 16 * 1024;

    private readonly Stream _input = Console.OpenStandardInput();
    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly byte[] _typed = new byte[InputSize];
    private bool _waits;

    public ConsoleConnection(ConnectionContext connection)
        : base(connection)
    {
        Receive<Typed>(Send);
    }

    public static Props Props(ConnectionContext connection) => Akka.Actor.Props.Create(() => new ConsoleConnection(connection));

    protected override void OnOpened() => ReadInput();

    protected override void OnReceived(ReadOnlySequence<byte> data)
    {
        foreach (var part in data)
            _output.Write(part.Span);
    }

    protected override void OnWritable()
    {
        if (_waits)
            ReadInput();
    }

    private void Send(Typed typed)
    {
        if (typed.Count == 0)
        {
            CloseWrite();
            return;
        }

        if (Write(_typed.AsSpan(0, typed.Count)))
            ReadInput();
    }

    /// <summary>One read at a time, and none while much is unsent: a file as input doesn't have to fit into memory.</summary>
    private void ReadInput()
    {
        _waits = Connection.IsOutputHigh;
        if (!_waits)
            _input.ReadAsync(_typed).AsTask().PipeTo(Self, success: count => new Typed(count), failure: _ => new Typed(0));
    }

    /// <summary>So many bytes are in the buffer; none means the input's end.</summary>
    private sealed record Typed(int Count);
}
