namespace Akka.Actor.Internal;

/// <summary>The handlers of one behaviour, in the order they were declared.</summary>
internal sealed class HandlerTable
{
    private MessageHandler[] _handlers = [];
    private int _count;

    // The last message's type, and the handlers whose type it fits: most actors get the same type many times in a row.
    private Type? _lastType;
    private MessageHandler[] _lastFitting = [];
    private Dictionary<Type, MessageHandler[]>? _fitting;

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
        var fitting = type == _lastType ? _lastFitting : Look(type);
        foreach (var handler in fitting)
            if (handler.TryHandle(message))
                return true;
        return false;
    }

    private MessageHandler[] Look(Type type)
    {
        _fitting ??= [];
        if (!_fitting.TryGetValue(type, out var fitting)) _fitting[type] = fitting = Fitting(type);
        _lastFitting = fitting;
        _lastType = type;
        return fitting;
    }

    /// <summary>The handlers, in their order, that may get a message of a type.</summary>
    private MessageHandler[] Fitting(Type type)
    {
        var fitting = new List<MessageHandler>();
        for (var i = 0; i < _count; i++)
        {
            if (!_handlers[i].MessageType.IsAssignableFrom(type)) continue;
            fitting.Add(_handlers[i]);
            if (!_handlers[i].Conditional) break;
        }

        return [.. fitting];
    }
}
