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
    private int _commands;
    private bool _suspendOnRefusal;
    private bool _suspended;

    /// <summary>Whether every byte accepted so far is with the operating system.</summary>
    public bool IsEmpty => _commands == 0;

    // One command is being sent; only those behind it wait.
    private bool HasRoom => settings.WriteQueueLimit < 0 || _commands <= settings.WriteQueueLimit;

    // Half-empty, so that a writer that was stopped gets more than one write in before it is stopped again.
    private bool HasRoomToResume => settings.WriteQueueLimit < 0 || _commands <= settings.WriteQueueLimit / 2;

    /// <summary>Begins to send, with the writes held until now.</summary>
    /// <param name="channel">Where to.</param>
    /// <param name="suspendOnRefusal">Whether a refused write suspends writing until it is resumed.</param>
    public void Start(IByteChannel channel, bool suspendOnRefusal)
    {
        _channel = channel;
        _suspendOnRefusal = suspendOnRefusal;
        while (_held is not null && _held.TryDequeue(out var write))
            Send(write.Command, write.Data, write.Sender, write.EndsCommand);
        _held = null;
    }

    /// <summary>Takes a write, or tells its sender that it failed.</summary>
    public void Accept(Tcp.WriteCommand command, IActorRef sender)
    {
        if (!IsSupported(command))
        {
            Tell(sender, command.FailureMessage.WithCause(
                new NotSupportedException($"{command.GetType()} has no bytes. Valid: Tcp.Write, or a Tcp.CompoundWrite of them.")));
            return;
        }

        if (_suspended || !HasRoom)
        {
            _suspended |= _suspendOnRefusal;
            Tell(sender, command.FailureMessage);
            return;
        }

        _commands++;
        while (command is Tcp.CompoundWrite compound)
        {
            Put((Tcp.Write)compound.Head, sender, endsCommand: false);
            command = compound.TailCommand;
        }

        Put((Tcp.Write)command, sender, endsCommand: true);
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
            Acknowledge(write.Command, write.Sender, write.EndsCommand);
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

    /// <summary>Tells those who wait for an acknowledgement that it will not come.</summary>
    public void FailAll()
    {
        while (_pending.TryDequeue(out var write))
            Fail(write.Command, write.Sender);
        while (_held is not null && _held.TryDequeue(out var held))
            Fail(held.Command, held.Sender);
        _commands = 0;
    }

    private static bool IsSupported(Tcp.WriteCommand command)
    {
        while (command is Tcp.CompoundWrite { Head: Tcp.Write } compound)
            command = compound.TailCommand;
        return command is Tcp.Write;
    }

    private void Put(Tcp.Write write, IActorRef sender, bool endsCommand)
    {
        if (_channel is not null)
        {
            Send(write, write.Data, sender, endsCommand);
            return;
        }

        var copy = ByteString.FromBytes(write.Data.ToArray());
        (_held ??= new Queue<HeldWrite>()).Enqueue(new HeldWrite(write, copy, sender, endsCommand));
    }

    private void Send(Tcp.SimpleWriteCommand command, ByteString data, IActorRef sender, bool endsCommand)
    {
        _given += data.Count;
        var waits = !data.IsEmpty && settings.Payloads.Send(_channel!, data);
        if (_pending.Count == 0 && !waits && _channel!.Sent >= _given)
        {
            Acknowledge(command, sender, endsCommand);
            return;
        }

        _pending.Enqueue(new PendingWrite(command, sender, _given, endsCommand));
        if (!waits)
            Settle();
    }

    private void Acknowledge(Tcp.SimpleWriteCommand command, IActorRef sender, bool endsCommand)
    {
        if (endsCommand)
            _commands--;
        if (command.WantsAck)
            Tell(sender, command.Ack);
    }

    private void Fail(Tcp.SimpleWriteCommand command, IActorRef sender)
    {
        if (command.WantsAck)
            Tell(sender, command.FailureMessage);
    }

    private void Tell(IActorRef receiver, object message) => receiver.Tell(message, connection);
}
