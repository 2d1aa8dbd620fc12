using System.Buffers;
using System.Globalization;

namespace AkkaSockets;

/// <summary>
/// How the bytes of a stream are divided into frames: an immutable value that encodes, and makes a decoder for each
/// connection. The same one can serve any number of servers, clients and tests at once; codecs made alike are equal.
/// </summary>
/// <remarks>
/// What is too long is found out before it is collected: a decoder that still needs more bytes has less than
/// <see cref="MaxFrameSize"/> and <see cref="MaxOverhead"/> together before it.
/// </remarks>
/// <example>
/// <code>
/// var codec = FrameCodec.LengthPrefixed(new LengthField { Size = 2 }, maxFrameSize: 16 * 1024);
/// codec.Encode("Hello"u8, output);
///
/// var decoder = codec.NewDecoder();
/// while (decoder.TryDecode(ref input, out var frame))
///     Handle(frame);
/// </code>
/// </example>
public abstract partial record FrameCodec
{
    /// <summary>The largest frame that is taken unless another size is given: 64 KiB.</summary>
    public const int DefaultMaxFrameSize = 64 * 1024;

    /// <summary>The largest value of <see cref="MaxFrameSize"/>: 1 GiB.</summary>
    public const int LargestMaxFrameSize = 1024 * 1024 * 1024;

    private protected FrameCodec(int maxFrameSize, int maxOverhead)
    {
        MaxFrameSize = maxFrameSize;
        MaxOverhead = maxOverhead;
    }

    /// <summary>
    /// The most bytes that a frame may have, as it is handed over and given to be encoded, without what is dropped and added.
    /// A longer one is a <see cref="ProtocolViolationException"/> of the peer, or an <see cref="ArgumentException"/> here.
    /// </summary>
    public int MaxFrameSize { get; }

    /// <summary>The most bytes that a frame has on the wire besides those: its length prefix or delimiter, for example.</summary>
    public int MaxOverhead { get; }

    private protected abstract string Description { get; }

    /// <summary>Makes the decoder of one connection.</summary>
    /// <returns>The decoder.</returns>
    public abstract IFrameDecoder NewDecoder();

    /// <summary>Writes one frame as the wire has it.</summary>
    /// <param name="payload">The frame.</param>
    /// <param name="output">Where to write to; nothing is kept of the payload.</param>
    /// <exception cref="ArgumentException">
    /// The payload is longer than <see cref="MaxFrameSize"/>, or this codec can't represent it. Nothing was written.
    /// </exception>
    public void Encode(ReadOnlySpan<byte> payload, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (payload.Length > MaxFrameSize)
            throw new ArgumentException(WhyTooLong(payload.Length), nameof(payload));
        Write(payload, output);
    }

    /// <summary>Writes one frame as the wire has it. A payload of several segments is copied once more than others.</summary>
    /// <param name="payload">The frame.</param>
    /// <param name="output">Where to write to; nothing is kept of the payload.</param>
    /// <exception cref="ArgumentException">As of <see cref="Encode(ReadOnlySpan{byte}, IBufferWriter{byte})"/>.</exception>
    public void Encode(in ReadOnlySequence<byte> payload, IBufferWriter<byte> output)
    {
        if (payload.IsSingleSegment)
        {
            Encode(payload.FirstSpan, output);
            return;
        }

        if (payload.Length > MaxFrameSize)
            throw new ArgumentException(WhyTooLong(payload.Length), nameof(payload));
        var length = (int)payload.Length;
        var joined = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            payload.CopyTo(joined);
            Encode(joined.AsSpan(0, length), output);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }

    /// <summary>The codec in a few words, for logs.</summary>
    /// <returns>The words.</returns>
    public sealed override string ToString() => Description;

    /// <summary>Writes a frame that is no longer than the maximum.</summary>
    private protected abstract void Write(ReadOnlySpan<byte> payload, IBufferWriter<byte> output);

    private protected ArgumentException Unfit(ReadOnlySpan<byte> payload, string valid) =>
        new(WhyUnfit(payload.Length, valid), nameof(payload));

    private string WhyTooLong(long length) =>
        WhyUnfit(length, string.Create(CultureInfo.InvariantCulture, $"one of at most {MaxFrameSize} bytes"));

    private string WhyUnfit(long length, string valid) =>
        string.Create(CultureInfo.InvariantCulture, $"A payload of {length} bytes can't be encoded as {this}; valid is {valid}.");
}
