using System.Text;

namespace AkkaSockets;

// Groups of connections, by name, in the whole actor system.
public abstract partial class ConnectionActor
{
    /// <summary>Joins a group, until <see cref="LeaveGroup"/> or the connection's end; a restart changes nothing.</summary>
    /// <param name="name">The group's name: 1 to 256 characters without control characters. A group begins with its first member.</param>
    /// <returns>Whether it was no member before.</returns>
    /// <exception cref="ArgumentException">The name can't be a group's.</exception>
    protected bool JoinGroup(string name) => Groups.Join(name, Self);

    /// <summary>Leaves a group.</summary>
    /// <param name="name">The group's name.</param>
    /// <returns>Whether it was a member.</returns>
    /// <exception cref="ArgumentException">The name can't be a group's.</exception>
    protected bool LeaveGroup(string name) => Groups.Leave(name, Self);

    /// <summary>Sends to every member of a group but this connection, whether or not it is one. With framing it is a frame.</summary>
    /// <param name="name">The group's name.</param>
    /// <param name="data">The bytes, or the frame without what its framing puts around it; copied or encoded once for all.</param>
    /// <param name="slow">What becomes of it at a member that is slow.</param>
    /// <returns>How many members were told; 0 if there is no such group.</returns>
    /// <exception cref="ArgumentException">The name can't be a group's, or the framing can't represent the frame.</exception>
    protected int SendToGroup(string name, ReadOnlyMemory<byte> data, GroupOverflow slow = GroupOverflow.Queue) =>
        Connection.Framing is { } codec
            ? Groups.Send(name, codec, data.Span, except: Self, slow)
            : Groups.Send(name, data, except: Self, slow);

    /// <summary>Sends text, as UTF-8, to every member of a group but this connection.</summary>
    /// <param name="name">The group's name.</param>
    /// <param name="text">The text.</param>
    /// <param name="slow">What becomes of it at a member that is slow.</param>
    /// <returns>As of <see cref="SendToGroup(string, ReadOnlyMemory{byte}, GroupOverflow)"/>, with the same exceptions.</returns>
    protected int SendToGroup(string name, string text, GroupOverflow slow = GroupOverflow.Queue)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SendToGroup(name, Encoding.UTF8.GetBytes(text), slow);
    }

    private ConnectionGroups Groups => Connection.Environment.Groups
        ?? throw new InvalidOperationException("The connection has no groups: it was made without an actor system.");

    private void HandleGroupWrite(GroupWrite write)
    {
        if (Connection.Opening != ConnectionOpening.Open)
            return;
        if (write.Slow != GroupOverflow.Queue && _link.IsOutputHigh)
        {
            if (write.Slow == GroupOverflow.Close)
                _link.Abort(new CloseReason(CloseKind.OutputOverflow, $"too slow a member of group {write.Group}"));
            return;
        }

        _link.WriteShared(write.Payload);
    }
}
