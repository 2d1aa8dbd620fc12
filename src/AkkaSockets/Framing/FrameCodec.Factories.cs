using AkkaSockets.Framing;

namespace AkkaSockets;

public abstract partial record FrameCodec
{
    internal const int LongestDelimiter = 256;

    /// <summary>Frames that state their length in a field of a fixed size: four bytes, big endian, or as described.</summary>
    /// <param name="field">Where the length stands and what it counts; <see cref="LengthField.Default"/> if null.</param>
    /// <param name="maxFrameSize">The largest frame, 1 to 1 GiB; less where the field can't state as much.</param>
    /// <returns>The codec.</returns>
    /// <exception cref="ArgumentException">Something is out of range, or no frame is within it.</exception>
    public static FrameCodec LengthPrefixed(LengthField? field = null, int maxFrameSize = DefaultMaxFrameSize)
    {
        field ??= LengthField.Default;
        CheckMaxFrameSize(maxFrameSize);
        if (field.Size is not (1 or 2 or 4 or 8))
            throw new ArgumentOutOfRangeException(nameof(field), field.Size, "The size of a length field is 1, 2, 4 or 8.");
        if (field.Offset is < 0 or > LengthField.MaxOffset)
            throw new ArgumentOutOfRangeException(nameof(field), field.Offset, $"The offset of a field is 0 to {LengthField.MaxOffset}.");
        return LengthFieldRange.TryGet(field, maxFrameSize, out var range)
            ? new LengthPrefixCodec(field, range)
            : throw new ArgumentException($"No frame of at most {maxFrameSize} bytes can be stated by {field}.", nameof(field));
    }

    /// <summary>
    /// Frames that state their length as a varint, as protocol buffers do: seven bits a byte, the lowest first, the eighth set
    /// on all but the last, at most ten bytes.
    /// </summary>
    /// <param name="maxFrameSize">The largest frame, 1 to 1 GiB.</param>
    /// <returns>The codec.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is out of range.</exception>
    public static FrameCodec VarintPrefixed(int maxFrameSize = DefaultMaxFrameSize) => new VarintCodec(CheckMaxFrameSize(maxFrameSize));

    /// <summary>Frames that end with a sequence of bytes, which is dropped and which no frame can contain.</summary>
    /// <param name="delimiter">The sequence, 1 to 256 bytes.</param>
    /// <param name="maxFrameSize">The largest frame, 1 to 1 GiB.</param>
    /// <returns>The codec.</returns>
    /// <exception cref="ArgumentException">The delimiter is empty or too long, or the maximum is out of range.</exception>
    public static FrameCodec Delimited(ReadOnlySpan<byte> delimiter, int maxFrameSize = DefaultMaxFrameSize) =>
        delimiter.Length is >= 1 and <= LongestDelimiter
            ? new DelimiterCodec(delimiter.ToArray(), CheckMaxFrameSize(maxFrameSize))
            : throw new ArgumentException($"A delimiter has 1 to {LongestDelimiter} bytes, not {delimiter.Length}.", nameof(delimiter));

    /// <summary>Lines that end with <c>\n</c> or <c>\r\n</c>, which is dropped.</summary>
    /// <param name="ending">What is written at the end of a line; either is read.</param>
    /// <param name="lastUnterminated">
    /// Whether what a peer finishes with is a line though nothing ends it. If not, it is a <see cref="ProtocolViolationException"/>.
    /// </param>
    /// <param name="maxFrameSize">The longest line without its ending, 1 byte to 1 GiB.</param>
    /// <returns>The codec.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The maximum or the ending is out of range.</exception>
    public static FrameCodec Lines(
        LineEnding ending = LineEnding.Lf, bool lastUnterminated = false, int maxFrameSize = DefaultMaxFrameSize) =>
        Enum.IsDefined(ending)
            ? new LineCodec(CheckMaxFrameSize(maxFrameSize), ending, lastUnterminated)
            : throw new ArgumentOutOfRangeException(nameof(ending), ending, "A line ends with Lf or CrLf.");

    /// <summary>Frames that all have the same size.</summary>
    /// <param name="size">The size, 1 byte to 1 GiB.</param>
    /// <returns>The codec.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of range.</exception>
    public static FrameCodec FixedSize(int size) => new FixedSizeCodec(CheckSize(size, nameof(size)));

    /// <summary>A codec of one's own that needs no state between frames.</summary>
    /// <param name="parse">
    /// Takes one frame from the front of the input. It is never shown more than the largest frame takes, and what it does is
    /// held to the maximum.
    /// </param>
    /// <param name="write">Writes one frame.</param>
    /// <param name="maxFrameSize">The largest frame, 1 to 1 GiB.</param>
    /// <param name="maxOverhead">The most bytes that a frame has on the wire besides those that are handed over, 0 to 1 GiB - 1.</param>
    /// <returns>The codec.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A maximum is out of range.</exception>
    /// <example>
    /// Netstrings, such as <c>5:Hello,</c>, are read by a parser of a dozen lines and written by this:
    /// <code>
    /// FrameCodec.Custom(Parse, (payload, output) =>
    /// {
    ///     output.Write(Encoding.ASCII.GetBytes($"{payload.Length}:"));
    ///     output.Write(payload);
    ///     output.Write(","u8);
    /// }, maxFrameSize: 1000, maxOverhead: 6);
    /// </code>
    /// </example>
    public static FrameCodec Custom(
        FrameParser parse, FrameWriter write, int maxFrameSize = DefaultMaxFrameSize, int maxOverhead = 0)
    {
        ArgumentNullException.ThrowIfNull(parse);
        return Custom(() => new ParsingDecoder(parse), write, maxFrameSize, maxOverhead);
    }

    /// <summary>A codec of one's own whose decoders have a state.</summary>
    /// <param name="newDecoder">Makes the decoder of one connection, which is held to the maximum as a parser is.</param>
    /// <param name="write">Writes one frame.</param>
    /// <param name="maxFrameSize">The largest frame, 1 to 1 GiB.</param>
    /// <param name="maxOverhead">The most bytes that a frame has on the wire besides those that are handed over, 0 to 1 GiB - 1.</param>
    /// <returns>The codec.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A maximum is out of range.</exception>
    public static FrameCodec Custom(
        Func<IFrameDecoder> newDecoder, FrameWriter write, int maxFrameSize = DefaultMaxFrameSize, int maxOverhead = 0)
    {
        ArgumentNullException.ThrowIfNull(newDecoder);
        ArgumentNullException.ThrowIfNull(write);
        CheckMaxFrameSize(maxFrameSize);
        if (maxOverhead is < 0 or >= LargestMaxFrameSize)
            throw new ArgumentOutOfRangeException(nameof(maxOverhead), maxOverhead, $"It is 0 to {LargestMaxFrameSize - 1} bytes.");
        return new CustomCodec(newDecoder, write, maxFrameSize, maxOverhead);
    }

    /// <summary>
    /// Frames within the frames of this codec, exactly one in each: what another codec makes of a frame is carried by this one.
    /// A checksum or a type of content is added to any codec in that way.
    /// </summary>
    /// <param name="inner">The codec of what is carried.</param>
    /// <returns>The codec; it hands over the inner frames.</returns>
    public FrameCodec Carrying(FrameCodec inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new NestedCodec(this, inner);
    }

    private static int CheckMaxFrameSize(int maxFrameSize) => CheckSize(maxFrameSize, nameof(maxFrameSize));

    private static int CheckSize(int size, string name) => size is >= 1 and <= LargestMaxFrameSize
        ? size
        : throw new ArgumentOutOfRangeException(name, size, $"The size of a frame is from 1 to {LargestMaxFrameSize} bytes.");
}
