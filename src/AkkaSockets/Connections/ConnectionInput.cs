using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using AkkaSockets.Buffers;
using AkkaSockets.Proxying;

namespace AkkaSockets;

/// <summary>
/// What has arrived and the handler hasn't dealt with yet. It belongs to the connection and not to the actor instance:
/// neither the decoder's state nor the frame that made an instance throw is lost with it.
/// </summary>
internal sealed class ConnectionInput(int frameAttempts)
{
    private readonly InputBuffer _buffer = new();
    private IFrameDecoder? _decoder;
    private ReadOnlySequence<byte> _frame;
    private long _consumes;
    private bool _inHand;
    private bool _dead;

    /// <summary>How the input is divided; null if it isn't.</summary>
    public FrameCodec? Codec { get; private set; }

    /// <summary>Bytes held.</summary>
    public long Length => _buffer.Length;

    /// <summary>How often the frame in hand has been handed out.</summary>
    public int Attempts { get; private set; }

    /// <summary>Nothing comes after what is here.</summary>
    public bool Finished { get; set; }

    /// <summary>The frame in hand made as many instances throw as it may.</summary>
    public bool FrameIsSpent => _inHand && Attempts >= frameAttempts;

    /// <summary>What is left is the beginning of a frame.</summary>
    public bool HasPartialFrame => _decoder is not null && !_inHand && !_dead && _buffer.Length > 0;

    /// <summary>The frame in hand.</summary>
    public ReadOnlySequence<byte> Frame => _frame;

    /// <summary>Divides what hasn't been handed out yet, and what follows, in another way; the same codec again changes nothing.</summary>
    public void Use(FrameCodec? codec)
    {
        if (Equals(codec, Codec))
            return;
        Codec = codec;
        _decoder = codec?.NewDecoder();
    }

    public Span<byte> Extend(int count) => _buffer.Extend(count);

    /// <summary>Takes the next frame, or again the one in hand, which stays in hand until <see cref="Done"/>.</summary>
    /// <exception cref="ProtocolViolationException">The input is no frame; nothing more can be taken.</exception>
    public bool TryTake(out ReadOnlySequence<byte> frame)
    {
        if (!_inHand && !_dead)
            Decode();
        frame = _frame;
        if (_inHand)
            Attempts++;
        return _inHand;
    }

    /// <summary>Takes a proxy's header from the front.</summary>
    /// <exception cref="ProtocolViolationException">There is none.</exception>
    public bool TryTake(ProxyHeaderReader reader, [NotNullWhen(true)] out ProxyHeader? header)
    {
        var unread = _buffer.Unread;
        var taken = reader.TryRead(ref unread, out header);
        _buffer.Consume(_buffer.Length - unread.Length);
        return taken;
    }

    /// <summary>The frame in hand has been dealt with.</summary>
    public void Done()
    {
        if (!_inHand)
            return;
        _inHand = false;
        Attempts = 0;
        _frame = default;
        _buffer.Consume(_consumes);
    }

    /// <summary>Throws away what is here; nothing can be taken any more.</summary>
    public void Discard()
    {
        _dead = true;
        _inHand = false;
        _frame = default;
        _buffer.Discard();
    }

    private void Decode()
    {
        var unread = _buffer.Unread;
        if (_decoder is null)
        {
            _frame = unread;
            _consumes = unread.Length;
            _inHand = _consumes > 0;
            return;
        }

        try
        {
            _inHand = Finished ? _decoder.TryDecodeLast(ref unread, out _frame) : _decoder.TryDecode(ref unread, out _frame);
        }
        catch (ProtocolViolationException)
        {
            Discard();
            throw;
        }

        _consumes = _buffer.Length - unread.Length;
    }
}
