using System.Collections.Concurrent;
using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>What one watcher, through all its incarnations, has to be told.</summary>
internal sealed class WatchBook(string watcher, ConcurrentDictionary<IActorRef, SubjectRecord> subjects, Findings findings)
{
    // Whom it watches, with the message it wants; null for Terminated.
    private readonly Dictionary<IActorRef, object?> _live = [];
    private volatile bool _closed;

    /// <summary>The record of each subject that ever existed.</summary>
    internal ConcurrentDictionary<IActorRef, SubjectRecord> Subjects => subjects;

    /// <summary>Who wants to know when nothing is open any more.</summary>
    internal IActorRef? Asker { get; set; }

    internal bool IsSettled => _live.Count == 0;

    internal bool IsClosed => _closed;

    internal IEnumerable<IActorRef> Live => _live.Keys;

    internal bool Watches(IActorRef subject) => _live.ContainsKey(subject);

    internal void Begin(IActorRef subject, object? message) => _live.Add(subject, message);

    internal void End(IActorRef subject) => _live.Remove(subject);

    /// <summary>The watcher is told of an end.</summary>
    internal void Told(IActorRef subject, object? message)
    {
        if (_closed) Add($"is told of the end of {subject} after its own");
        if (!_live.Remove(subject, out var wanted)) Add($"is told {message ?? "Terminated"} of {subject}, which it does not watch");
        else if (!Equals(wanted, message)) Add($"is told {message ?? "Terminated"} of {subject} instead of {wanted ?? "Terminated"}");
        if (subjects.TryGetValue(subject, out var record) && !record.Ended) Add($"is told of the end of {subject}, which has not ended");
    }

    /// <summary>The watcher has ended: nobody tells it any more.</summary>
    internal void Close()
    {
        _live.Clear();
        _closed = true;
    }

    internal void Add(string finding) => findings.Add($"{watcher} {finding}");
}
