using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace AkkaSockets.Channels;

/// <summary>
/// A call on a socket that may complete later, without a task and without allocating. One at a time: begin, then wait if it is not complete,
/// then finish.
/// </summary>
internal struct SocketOperation
{
    private ConfiguredValueTaskAwaitable<int>.ConfiguredValueTaskAwaiter _awaiter;

    /// <summary>Says whether it is complete already.</summary>
    public bool Begin(ValueTask<int> operation)
    {
        _awaiter = operation.ConfigureAwait(false).GetAwaiter();
        return _awaiter.IsCompleted;
    }

    public readonly void WhenComplete(Action action) => _awaiter.UnsafeOnCompleted(action);

    /// <summary>Gets what came of it; once, after it is complete.</summary>
    public readonly SocketError Finish(out int count)
    {
        count = 0;
        try
        {
            count = _awaiter.GetResult();
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
        catch (ObjectDisposedException)
        {
            return SocketError.OperationAborted;
        }
    }
}
