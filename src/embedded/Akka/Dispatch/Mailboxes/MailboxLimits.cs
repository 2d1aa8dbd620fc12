using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Reads the limits of bounded mailboxes.</summary>
internal static class MailboxLimits
{
    internal static (int Capacity, TimeSpan PushTimeout) Read(Config config)
    {
        var capacity = config.GetInt("mailbox-capacity");
        if (capacity <= 0) throw new ArgumentException($"mailbox-capacity is {capacity}; a bounded mailbox needs at least 1.", nameof(config));
        var timeout = config.GetTimeSpan("mailbox-push-timeout-time", TimeSpan.FromSeconds(10));
        if (timeout < TimeSpan.Zero && timeout != Timeout.InfiniteTimeSpan)
            throw new ArgumentException($"mailbox-push-timeout-time is {timeout}; valid are 0 or longer, and infinite.", nameof(config));
        return (capacity, timeout);
    }
}
