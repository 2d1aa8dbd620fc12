namespace AkkaSockets;

/// <summary>What a listener is doing.</summary>
public enum ListenerState
{
    /// <summary>It tries to bind, now or after a wait.</summary>
    Binding,

    /// <summary>It accepts connections.</summary>
    Listening,

    /// <summary>It accepts no more until it is resumed; its connections go on, and what was accepted already waits.</summary>
    Suspended,

    /// <summary>It accepts no more; its connections finish.</summary>
    Draining,

    /// <summary>It has ended, by request or because it gave up binding.</summary>
    Stopped,
}
