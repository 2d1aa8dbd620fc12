namespace Akka.Dispatch.SysMsg;

/// <summary>Base of the system messages. An instance belongs to one mailbox, which links it into its list.</summary>
public abstract class SystemMessage : ISystemMessage
{
    internal SystemMessage? Next;

    /// <summary>For subclasses.</summary>
    protected SystemMessage()
    {
    }

    /// <summary>Whether the message is in no list, as far as it can be told.</summary>
    public bool Unlinked => Next is null;

    /// <summary>Forgets the message's successor.</summary>
    public void Unlink() => Next = null;
}
