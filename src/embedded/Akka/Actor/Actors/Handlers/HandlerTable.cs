namespace Akka.Actor.Internal;

/// <summary>The handlers of one behaviour, in the order they were declared.</summary>
internal sealed class HandlerTable
{
    private MessageHandler[] _handlers = [];
    private int _count;

    // The last message's type, and the first handler whose type it fits: most actors get the same type many times in a row.
    private Type? _lastType;
    private int _lastFirst;
    private Dictionary<Type, int>? _firstByType;

    internal HandlerTable()
    {
        Dispatch = Handle;
    }

    /// <summary>The behaviour.</summary>
    internal Receive Dispatch { get; }

    internal void Add(MessageHandler handler)
    {
        if (_count > 0 && _handlers[_count - 1].TakesAll)
        {
            throw new InvalidOperationException(
                $"A handler for {handler.MessageType} can't follow one that takes every message (ReceiveAny or Receive<object>): it would never be called.");
        }

        if (_count == _handlers.Length) Array.Resize(ref _handlers, Math.Max(4, _count * 2));
        _handlers[_count++] = handler;
    }

    private bool Handle(object message)
    {
        var type = message.GetType();
        if (type != _lastType)
        {
            _lastFirst = FirstFor(type);
            _lastType = type;
        }

        var handlers = _handlers;
        for (var i = _lastFirst; i < _count; i = FirstFor(type, i + 1))
            if (handlers[i].TryHandle(message))
                return true;
        return false;
    }

    private int FirstFor(Type type)
    {
        if (_lastType is null) return FirstFor(type, 0);
        _firstByType ??= new Dictionary<Type, int> { [_lastType] = _lastFirst };
        if (!_firstByType.TryGetValue(type, out var first)) _firstByType[type] = first = FirstFor(type, 0);
        return first;
    }

    private int FirstFor(Type type, int from)
    {
        var i = from;
        while (i < _count && !_handlers[i].MessageType.IsAssignableFrom(type)) i++;
        return i;
    }
}
