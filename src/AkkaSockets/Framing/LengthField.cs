namespace AkkaSockets;

/// <summary>
/// How a frame states its length. On the wire a frame is <see cref="Offset"/> bytes of any content, the field of
/// <see cref="Size"/> bytes, and then as many bytes as the field says.
/// </summary>
public sealed record LengthField
{
    /// <summary>The largest <see cref="Offset"/>.</summary>
    public const int MaxOffset = 1024;

    /// <summary>Four bytes, big endian, that count what follows them.</summary>
    public static LengthField Default { get; } = new();

    /// <summary>How many bytes the field has: 1, 2, 4 or 8; the value is unsigned. Default 4.</summary>
    public int Size { get; init; } = 4;

    /// <summary>Whether the least significant byte comes first. Default false, which is the network's order.</summary>
    public bool LittleEndian { get; init; }

    /// <summary>How many bytes come before the field, 0 to <see cref="MaxOffset"/>. Default 0.</summary>
    public int Offset { get; init; }

    /// <summary>
    /// Whether the value counts the header too, which is the field and what comes before it, and not only what follows.
    /// Default false.
    /// </summary>
    public bool IncludesHeader { get; init; }

    /// <summary>
    /// What has to be added to the value to get the number of bytes that it counts, for protocols that leave some out
    /// (then it is positive) or count others (negative). Default 0.
    /// </summary>
    public int Adjustment { get; init; }

    /// <summary>
    /// Whether the header is part of the frame that is handed over and of the payload that is given to be encoded; the
    /// value in its field is then written by the encoder, whatever it was. Without, it is dropped when decoding, and bytes
    /// before the field are zero when encoding. Default false.
    /// </summary>
    public bool KeepHeader { get; init; }

    internal int HeaderSize => Offset + Size;

    /// <summary>What has to be added to the value to get the number of bytes after the field.</summary>
    internal long ToBody => Adjustment - (IncludesHeader ? (long)HeaderSize : 0);

    internal ulong LargestValue => Size == sizeof(ulong) ? ulong.MaxValue : (1UL << (8 * Size)) - 1;
}
