using System.Buffers;

namespace AkkaSockets.Buffers;

/// <summary>One pooled array of an <see cref="InputBuffer"/>, of which a part has been filled and a part consumed.</summary>
internal sealed class InputSegment : ReadOnlySequenceSegment<byte>
{
    private byte[] _array = [];

    public int Start { get; private set; }

    public int End { get; private set; }

    public int Free => _array.Length - End;

    public int Unread => End - Start;

    public InputSegment? Following => (InputSegment?)Next;

    public void Open(int size)
    {
        _array = ArrayPool<byte>.Shared.Rent(size);
        Start = 0;
        End = 0;
        RunningIndex = 0;
        Next = null;
    }

    public void Follow(InputSegment previous)
    {
        RunningIndex = previous.RunningIndex + previous.Memory.Length;
        previous.Next = this;
    }

    public Span<byte> Fill(int count)
    {
        var span = _array.AsSpan(End, count);
        End += count;
        Memory = _array.AsMemory(0, End);
        return span;
    }

    public void Consume(int count) => Start += count;

    public void Close()
    {
        ArrayPool<byte>.Shared.Return(_array);
        _array = [];
        Memory = default;
        Next = null;
    }
}
