using System.Buffers;
using System.Collections.Concurrent;
using Akka.Actor;
using AkkaSockets.Groups;

namespace AkkaSockets;

/// <summary>
/// The groups of connections of an actor system, by name: what is sent to one is encoded once and written by every
/// member. Connections join and leave by themselves, and leave when they end.
/// </summary>
/// <remarks>
/// Members may be called from any thread. What one thread or actor sends arrives at each member in that order. Sending
/// only tells the members' actors, so a slow member holds nobody; <see cref="GroupOverflow"/> says what becomes of it.
/// A group begins with its first member and ends with its last. There is no limit to their number: let peers choose
/// names only among those you know, or count what each joins.
/// </remarks>
public sealed class ConnectionGroups : IExtension
{
    private readonly Lock _changing = new();
    private readonly ConcurrentDictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<IActorRef, HashSet<Group>> _memberships = [];

    internal ConnectionGroups()
    {
    }

    /// <summary>The names of all groups that have members, as they are now.</summary>
    public IReadOnlyCollection<string> Names => [.. _groups.Keys];

    /// <summary>How many members a group has now.</summary>
    /// <param name="name">The group's name.</param>
    /// <returns>The number; 0 if there is no such group.</returns>
    /// <exception cref="ArgumentException">The name can't be a group's.</exception>
    public int Count(string name)
    {
        GroupName.Check(name);
        lock (_changing)
            return _groups.TryGetValue(name, out var group) ? group.Count : 0;
    }

    /// <summary>Sends bytes to every member of a group.</summary>
    /// <param name="name">The group's name: 1 to 256 characters without control characters.</param>
    /// <param name="data">The bytes, as they go on the wire. They are copied once: the caller may reuse its memory at once.</param>
    /// <param name="except">A member that gets nothing, such as the one that speaks; null leaves out nobody.</param>
    /// <param name="slow">What becomes of it at a member that is slow.</param>
    /// <returns>How many members were told; 0 if there is no such group.</returns>
    /// <exception cref="ArgumentException">The name can't be a group's, or <paramref name="slow"/> is no such value.</exception>
    public int Send(string name, ReadOnlyMemory<byte> data, IActorRef? except = null, GroupOverflow slow = GroupOverflow.Queue)
    {
        var members = Members(name, slow);
        return members.Length == 0 || data.IsEmpty ? 0 : Tell(members, name, data.ToArray(), except, slow);
    }

    /// <summary>Encodes a frame, once, and sends it to every member of a group, whatever codecs they have themselves.</summary>
    /// <param name="name">As of <see cref="Send(string, ReadOnlyMemory{byte}, IActorRef?, GroupOverflow)"/>.</param>
    /// <param name="codec">What to encode it with.</param>
    /// <param name="frame">The frame; nothing is kept of it.</param>
    /// <param name="except">A member that gets nothing; null leaves out nobody.</param>
    /// <param name="slow">What becomes of it at a member that is slow.</param>
    /// <returns>How many members were told; 0 if there is no such group, and then nothing is encoded.</returns>
    /// <exception cref="ArgumentException">As there, or the codec can't encode the frame; nobody was told.</exception>
    public int Send(string name, FrameCodec codec, ReadOnlySpan<byte> frame, IActorRef? except = null, GroupOverflow slow = GroupOverflow.Queue)
    {
        ArgumentNullException.ThrowIfNull(codec);
        var members = Members(name, slow);
        if (members.Length == 0)
            return 0;
        var output = new ArrayBufferWriter<byte>();
        codec.Encode(frame, output);
        return Tell(members, name, output.WrittenMemory, except, slow);
    }

    internal static ConnectionGroups Of(ActorSystem system) => ConnectionGroupsExtension.Instance.Apply(system);

    /// <returns>Whether it was no member before.</returns>
    internal bool Join(string name, IActorRef member)
    {
        GroupName.Check(name);
        lock (_changing)
        {
            // An empty group is taken out under the same lock, so none that is found here is about to go.
            var group = _groups.GetOrAdd(name, static it => new Group(it));
            if (!group.Add(member))
                return false;
            if (!_memberships.TryGetValue(member, out var joined))
                _memberships.Add(member, joined = []);
            joined.Add(group);
            return true;
        }
    }

    /// <returns>Whether it was a member.</returns>
    internal bool Leave(string name, IActorRef member)
    {
        GroupName.Check(name);
        lock (_changing)
        {
            if (!_groups.TryGetValue(name, out var group) || !group.Remove(member))
                return false;
            RemoveIfEmpty(group);
            var joined = _memberships[member];
            joined.Remove(group);
            if (joined.Count == 0)
                _memberships.Remove(member);
            return true;
        }
    }

    /// <summary>To be called when the member ends, and once more is no mistake.</summary>
    internal void LeaveAll(IActorRef member)
    {
        lock (_changing)
        {
            if (!_memberships.Remove(member, out var joined))
                return;
            foreach (var group in joined)
            {
                group.Remove(member);
                RemoveIfEmpty(group);
            }
        }
    }

    private static int Tell(IActorRef[] members, string name, ReadOnlyMemory<byte> bytes, IActorRef? except, GroupOverflow slow)
    {
        var told = 0;
        var write = new GroupWrite(name, new SharedPayload(bytes), slow);
        foreach (var member in members)
        {
            if (member.Equals(except))
                continue;
            member.Tell(write, ActorRefs.NoSender);
            told++;
        }

        return told;
    }

    private IActorRef[] Members(string name, GroupOverflow slow)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!Enum.IsDefined(slow))
            throw new ArgumentOutOfRangeException(nameof(slow), slow, "A slow member's message is queued, skipped or closes it: Queue, Skip, Close.");
        if (!_groups.TryGetValue(name, out var group))
        {
            GroupName.Check(name);
            return [];
        }

        if (group.Snapshot is { } snapshot)
            return snapshot;
        lock (_changing)
            return group.MakeSnapshot();
    }

    private void RemoveIfEmpty(Group group)
    {
        if (group.Count == 0)
            _groups.TryRemove(KeyValuePair.Create(group.Name, group));
    }
}
