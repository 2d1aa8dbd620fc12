using System.Buffers;

namespace AkkaSockets.Tests.Framing;

/// <summary>Input that lies in memory in several pieces.</summary>
internal sealed class Pieces : ReadOnlySequenceSegment<byte>
{
    private Pieces(ReadOnlyMemory<byte> memory, long index)
    {
        Memory = memory;
        RunningIndex = index;
    }

    /// <summary>The pieces as one sequence, empty ones included.</summary>
    public static ReadOnlySequence<byte> Of(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        if (pieces.Count == 0)
            return ReadOnlySequence<byte>.Empty;
        var first = new Pieces(pieces[0], 0);
        var last = first;
        foreach (var piece in pieces.Skip(1))
        {
            var next = new Pieces(piece, last.RunningIndex + last.Memory.Length);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    /// <summary>The bytes in pieces of that size.</summary>
    public static ReadOnlySequence<byte> Of(byte[] bytes, int size) => Of([.. bytes.Chunk(size).Select(it => (ReadOnlyMemory<byte>)it)]);
}
