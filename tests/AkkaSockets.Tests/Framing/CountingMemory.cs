using System.Buffers;

namespace AkkaSockets.Tests.Framing;

/// <summary>Memory that counts how often it is read.</summary>
internal sealed class CountingMemory(byte[] bytes) : MemoryManager<byte>
{
    public int Reads { get; private set; }

    // The inherited one counts, as it reads the length.
    public override Memory<byte> Memory => CreateMemory(bytes.Length);

    public override Span<byte> GetSpan()
    {
        Reads++;
        return bytes;
    }

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

    public override void Unpin() => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
    }
}
