using Akka.Actor;
using Akka.IO;
using AkkaSockets.Channels;

namespace AkkaSockets.Transports.Streams;

/// <summary>
/// The writing side of a connection: gives writes to the channel, acknowledges them in order once they are sent, and refuses them when
/// too many wait.
/// </summary>
internal sealed class WriteQueue(IActorRef connection, StreamSettings settings)
{
    private readonly Queue<PendingWrite> _pending = new();
    private Queue<HeldWrite>? _held;
    private IByteChannel? _channel;
    private IActorRef? _resumer;
    private long _given;
    private long _heldBytes;
    private bool _suspendOnRefusal;
    private bool _suspended;

    /// <summary>Whether every byte accepted so far is with the operating system.</summary>
    public bool IsEmpty => _pending.Count == 0 && _held is null or { Count: 0 };

    // The write that is being sent does not count: otherwise one larger than the limit could never be sent. Before the start none is.
    private long Waiting => _channel is null ? _heldBytes : _pending.TryPeek(out var current) ? _given - current.End : 0;

    // Half-empty, so that a writer that was stopped gets more than one write in before it is stopped again.
    private bool HasRoomToResume => settings.WriteQueueLimit < 0 || Waiting <= settings.WriteQueueLimit / 2;

    /// <summary>Counts the bytes of a write and of its parts.</summary>
    public static long SizeOf(Tcp.WriteCommand command)
    {
        var size = 0L;
        for (; command is Tcp.CompoundWrite compound; command = compound.TailCommand)
            size += (compound.Head as Tcp.Write)?.Data.Count ?? 0;
        return size + ((command as Tcp.Write)?.Data.Count ?? 0);
    }

    /// <summary>Begins to send, with the writes held until now.</summary>
    /// <param name="channel">Where to.</param>
    /// <param name="suspendOnRefusal">Whether a refused write suspends writing until it is resumed.</param>
    public void Start(IByteChannel channel, bool suspendOnRefusal)
    {
        _channel = channel;
        _suspendOnRefusal = suspendOnRefusal;
        while (_held is not null && _held.TryDequeue(out var write))
            Send(write.Command, write.Data, write.Sender);
        _held = null;
    }

    /// <summary>Takes a write, or tells its sender that it failed.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool Accept(Tcp.WriteCommand command, IActorRef sender)
    {
        if (!IsSupported(command))
        {
            Tell(sender, command.FailureMessage.WithCause(
                new NotSupportedException($"{command.GetType()} has no bytes. Valid: Tcp.Write, or a Tcp.CompoundWrite of them.")));
            return false;
        }

        if (_suspended || !HasRoomFor(command))
        {
            var reason = _suspended
                ? "writing is suspended until ResumeWriting"
                : $"{SizeOf(command)} bytes more than the {Waiting} that wait would exceed write-commands-queue-max-size, {settings.WriteQueueLimit}";
            _suspended |= _suspendOnRefusal;
            Tell(sender, command.FailureMessage.WithCause(new IOException(reason)));
            return false;
        }

        while (command is Tcp.CompoundWrite compound)
        {
            Put((Tcp.Write)compound.Head, sender);
            command = compound.TailCommand;
        }

        Put((Tcp.Write)command, sender);
        return true;
    }

    /// <summary>Acknowledges what was sent meanwhile.</summary>
    public void Settle()
    {
        if (_channel is null)
            return;

        var sent = _channel.Sent;
        while (_pending.TryPeek(out var write) && write.End <= sent)
        {
            _pending.Dequeue();
            Acknowledge(write.Command, write.Sender);
        }

        if (_resumer is not null && HasRoomToResume)
        {
            Tell(_resumer, Tcp.WritingResumed.Instance);
            _resumer = null;
            _suspended = false;
        }
    }

    /// <summary>Takes writes again, at once or as soon as there is room, and then says so.</summary>
    public void Resume(IActorRef sender)
    {
        if (!_suspended || HasRoomToResume)
        {
            _suspended = false;
            Tell(sender, Tcp.WritingResumed.Instance);
        }
        else if (_resumer is null)
        {
            _resumer = sender;
        }
        else
        {
            Tell(sender, Tcp.ResumeWriting.Instance.FailureMessage);
        }
    }

    /// <summary>Tells those who wait for an acknowledgement that it will not come, and why.</summary>
    public void FailAll(Exception cause)
    {
        while (_pending.TryDequeue(out var write))
            Fail(write.Command, write.Sender, cause);
        while (_held is not null && _held.TryDequeue(out var held))
            Fail(held.Command, held.Sender, cause);
    }

    private static bool IsSupported(Tcp.WriteCommand command)
    {
        while (command is Tcp.CompoundWrite { Head: Tcp.Write } compound)
            command = compound.TailCommand;
        return command is Tcp.Write;
    }

    private bool HasRoomFor(Tcp.WriteCommand command)
    {
        if (settings.WriteQueueLimit < 0)
            return true;
        var size = SizeOf(command);
        if (_channel is not null && _pending.Count == 0)
            size -= SizeOf(command is Tcp.CompoundWrite compound ? compound.Head : command); // will be sent at once
        return Waiting + size <= settings.WriteQueueLimit;
    }

    private void Put(Tcp.Write write, IActorRef sender)
    {
        if (_channel is not null)
        {
            Send(write, write.Data, sender);
            return;
        }

        var copy = ByteString.FromBytes(write.Data.ToArray());
        _heldBytes += copy.Count;
        (_held ??= new Queue<HeldWrite>()).Enqueue(new HeldWrite(write, copy, sender));
    }

    private void Send(Tcp.SimpleWriteCommand command, ByteString data, IActorRef sender)
    {
        _given += data.Count;
        var waits = !data.IsEmpty && settings.Payloads.Send(_channel!, data);
        if (_pending.Count == 0 && !waits && _channel!.Sent >= _given)
        {
            Acknowledge(command, sender);
            return;
        }

        _pending.Enqueue(new PendingWrite(command, sender, _given));
        if (!waits)
            Settle();
    }

    private void Acknowledge(Tcp.SimpleWriteCommand command, IActorRef sender)
    {
        if (command.WantsAck)
            Tell(sender, command.Ack);
    }

    private void Fail(Tcp.SimpleWriteCommand command, IActorRef sender, Exception cause)
    {
        if (command.WantsAck)
            Tell(sender, command.FailureMessage.WithCause(cause));
    }

    private void Tell(IActorRef receiver, object message) => receiver.Tell(message, connection);
}
