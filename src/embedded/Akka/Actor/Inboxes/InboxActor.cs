using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>Keeps an inbox's messages, and the requests that no message has met yet.</summary>
internal sealed class InboxActor(int size) : UntypedActor
{
    private readonly LinkedList<object> _messages = new();
    private readonly LinkedList<InboxRequest> _requests = new();
    private bool _warned;

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case InboxRequest request:
                Serve(request);
                break;
            case InboxExpiry(var request):
                if (_requests.Remove(request)) FailInTime(request);
                break;
            case InboxWithdrawal(var request):
                if (_requests.Remove(request)) request.Expiry?.Cancel();
                break;
            case InboxWatch(var subject, null):
                Context.Watch(subject);
                break;
            case InboxWatch(var subject, { } notice):
                Context.WatchWith(subject, notice);
                break;
            case InboxUnwatch(var subject):
                Context.Unwatch(subject);
                break;
            default:
                Take(message);
                break;
        }
    }

    private static void FailInTime(InboxRequest request) =>
        request.Client.Tell(new Status.Failure(new TimeoutException("Deadline passed")));

    private static LinkedListNode<T>? First<T>(LinkedList<T> list, Func<T, bool> fits)
    {
        var node = list.First;
        while (node is not null && !fits(node.Value)) node = node.Next;
        return node;
    }

    private void Serve(InboxRequest request)
    {
        request.Client = Sender;
        if (First(_messages, request.Fits) is { } kept)
        {
            _messages.Remove(kept);
            request.Client.Tell(kept.Value);
            return;
        }

        var left = request.LeftAt(Context.System.Scheduler.MonotonicClock);
        if (!request.Waits && left <= TimeSpan.Zero)
        {
            FailInTime(request);
            return;
        }

        if (!request.Waits)
            request.Expiry = Context.System.Scheduler.ScheduleTellOnceCancelable(left, Self, new InboxExpiry(request), Self);
        _requests.AddLast(request);
    }

    private void Take(object message)
    {
        if (First(_requests, request => request.Fits(message)) is { } waiting)
        {
            _requests.Remove(waiting);
            waiting.Value.Expiry?.Cancel();
            waiting.Value.Client.Tell(message);
        }
        else if (_messages.Count < size)
        {
            _messages.AddLast(message);
        }
        else if (!_warned)
        {
            _warned = true;
            Context.GetLogger().Warning(
                "Dropping message: the inbox is full with {0} messages; akka.actor.inbox.inbox-size is the limit", size);
        }
    }
}
