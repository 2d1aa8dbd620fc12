using Akka.Actor;

namespace Akka.IO;

/// <summary>
/// How much a handler was given that it has not come to yet, so that a slow one does not fill the memory: what it can't keep up with is
/// left to the operating system, which keeps a little and drops the rest. Of handlers whose mailbox can't be seen it is taken to be nothing.
/// </summary>
internal sealed class HandlerBacklog(IActorRef handler)
{
    // What waits is counted in messages, by the mailbox; how many bytes these are follows from the total after every so many of them.
    private const int MessagesAMark = 64;
    private const int Marks = 256;
    private const long Limit = 16 * 1024 * 1024;

    // Of each message: the objects around the bytes.
    private const int Overhead = 256;

    private readonly ICell? _cell = (handler as ActorRefWithCell)?.Underlying;
    private readonly long[] _marks = new long[Marks];
    private long _bytes;
    private long _messages;
    private int _unchecked;
    private bool _full;

    /// <summary>Takes note of a datagram given to the handler.</summary>
    public void Add(int bytes)
    {
        _bytes += bytes + Overhead;
        _unchecked++;
        if (++_messages % MessagesAMark == 0)
            _marks[_messages / MessagesAMark % Marks] = _bytes;
    }

    /// <summary>Tells whether the handler should get no more for now. Once it should not, until it has come half way.</summary>
    public bool IsFull()
    {
        if (_cell is null || (!_full && _unchecked < MessagesAMark))
            return false;

        _unchecked = 0;
        _full = BytesOf(_cell.NumberOfMessages) > (_full ? Limit / 2 : Limit);
        return _full;
    }

    // At most; other messages to the handler count as datagrams.
    private long BytesOf(int waiting)
    {
        long back = (waiting / MessagesAMark) + 1;
        if (back >= Marks)
            return long.MaxValue;
        var mark = (_messages / MessagesAMark) - back;
        return mark < 0 ? _bytes : _bytes - _marks[mark % Marks];
    }
}
