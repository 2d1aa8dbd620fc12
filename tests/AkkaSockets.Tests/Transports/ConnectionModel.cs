namespace AkkaSockets.Tests.Transports;

/// <summary>
/// What a connection should do, said in another way: it predicts what each actor is told, what the peer gets, and how the connection ends.
/// </summary>
internal sealed class ConnectionModel(Scenario scenario, int room)
{
    private readonly List<Part> _queue = [];
    private string? _closing;
    private string? _closer;
    private string? _resumer;
    private int _room = room;
    private int _kernel;
    private int _held;
    private int _pulls;
    private int _nextWrite;
    private int _sentBefore;
    private bool _heldBefore;
    private bool _registered;
    private bool _handlerGone;
    private bool _readSuspended;
    private bool _writeSuspended;
    private bool _peerReset;
    private bool _peerFinished;
    private bool _endSeen;
    private bool _broken;
    private bool _started;
    private bool _stopped;

    /// <summary>Gets what each actor is told, in order.</summary>
    public Dictionary<string, List<string>> Told { get; } = new()
    {
        [Stage.Handler] = [], [Stage.Commander] = ["Connected"], [Stage.Stranger] = [], [Stage.Lost] = [],
    };

    /// <summary>Gets what the peer got.</summary>
    public List<byte> Arrived { get; } = [];

    /// <summary>Gets what the peer saw of the end.</summary>
    public string PeerSaw { get; private set; } = "";

    public bool Stopped => _stopped;

    // Whom the connection tells how it ended, besides the closer.
    private string? Owner => _handlerGone ? null : _registered ? Stage.Handler : Stage.Commander;

    private int Waiting => _queue.Skip(_started ? 1 : 0).Sum(it => it.Size);

    public void Do(Step step)
    {
        var sender = step.ByStranger ? Stage.Stranger : Stage.Handler;
        switch (step.Kind)
        {
            case StepKind.Register when !_registered && _closing is null && !_stopped:
                _registered = true;
                Start();
                break;
            case StepKind.Write:
                Write(sender, [(step.Size, true)]);
                break;
            case StepKind.WriteWithoutAck:
                Write(sender, [(step.Size, false)]);
                break;
            case StepKind.CompoundWrite:
                Write(sender, [(step.Size, true), (0, true), (step.Size, step.Size % 2 == 0), (1, true)]);
                break;
            case StepKind.EmptyWrite:
                Write(sender, [(0, true)]);
                break;
            case StepKind.SuspendReading when !_stopped:
                _readSuspended = true;
                _pulls = 0;
                break;
            case StepKind.ResumeReading when !_stopped:
                _readSuspended = false;
                _pulls++;
                break;
            case StepKind.ResumeWriting when !_stopped && _closing is null:
                ResumeWriting(sender);
                break;
            case StepKind.Close when _closing is null:
                Close("Closed", sender);
                break;
            case StepKind.ConfirmedClose when _closing is null:
                Close("ConfirmedClosed", sender);
                break;
            case StepKind.Close or StepKind.ConfirmedClose when _closing == "PeerClosed":
                _closer ??= sender;
                break;
            case StepKind.Abort:
                End("Aborted", sender);
                break;
            case StepKind.PoisonPill:
            case StepKind.RegisterTimeout when !_registered && _closing is null:
            case StepKind.HandlerStops when _registered && _closing is null:
            case StepKind.CommanderStops when !_registered && _closing is null:
                Stop();
                break;
            case StepKind.HandlerStops when _registered:
            case StepKind.CommanderStops when !_registered:
                _handlerGone = true;
                _sentBefore = Arrived.Count;
                _closing = _closing == "ConfirmedClosed" ? "Closed" : _closing;
                break;
            case StepKind.TimePasses when (_registered || _closing is not null) && !_stopped:
                TimePasses();
                break;
            case StepKind.PeerSends when !_peerFinished && !_peerReset:
                _kernel += step.Size;
                break;
            case StepKind.PeerReads when !_peerReset:
                _room += step.Size;
                break;
            case StepKind.PeerFinishes:
                _peerFinished = true;
                break;
            case StepKind.PeerResets:
                _peerReset = true;
                _broken |= _queue.Any(it => it.Left > 0) && _started;
                break;
            default:
                break;
        }

        Settle();
    }

    // What follows from the state by itself, whatever led to it.
    private void Settle()
    {
        if (_stopped)
            return;
        if (_broken)
        {
            End("ErrorClosed", null);
            return;
        }

        Flush();
        FinishClosing();
        while (!_stopped && (_registered || _closing is not null) && Read())
        {
        }
    }

    private bool Read()
    {
        if (_held > 0)
            return Deliver();
        if (_kernel > 0)
        {
            _held = Math.Min(_kernel, scenario.ReceiveSize);
            _heldBefore = false;
            _kernel -= _held;
            return Deliver();
        }

        if (_peerReset && !_endSeen)
        {
            End("ErrorClosed", null);
        }
        else if (_peerFinished && !_endSeen)
        {
            _endSeen = true;
            if (_closing is null && scenario.KeepOpen)
                Told[Stage.Handler].Add("PeerClosed");
            else
                _closing ??= "PeerClosed";
            FinishClosing();
        }

        return false;
    }

    private void TimePasses()
    {
        if (_handlerGone)
        {
            if (Arrived.Count == _sentBefore)
                End("ErrorClosed", null);
            _sentBefore = Arrived.Count;
        }
        else
        {
            if (_peerReset && (_endSeen || (_held > 0 && _heldBefore)))
                End("ErrorClosed", null);
            _heldBefore = _held > 0;
        }
    }

    private bool Deliver()
    {
        if (_registered && !_handlerGone)
        {
            if (scenario.PullMode ? _pulls == 0 : _readSuspended)
                return false;
            _pulls -= scenario.PullMode ? 1 : 0;
            Told[Stage.Handler].Add($"Received {_held}");
        }

        _held = 0;
        return true;
    }

    private void Write(string sender, (int Size, bool Ack)[] parts)
    {
        var first = _nextWrite;
        _nextWrite += parts.Length;
        if (_stopped || _closing == "ConfirmedClosed")
        {
            Told[Stage.Lost].Add($"Write {first}");
            return;
        }

        var free = _started && _queue.Count == 0 ? parts[0].Size : 0;
        var full = scenario.WriteLimit >= 0 && Waiting + parts.Sum(it => it.Size) - free > scenario.WriteLimit;
        if (_closing is not null || _writeSuspended || full)
        {
            _writeSuspended |= _closing is null && _started && scenario.UseResumeWriting;
            Told[sender].Add($"Failed {first}");
            return;
        }

        for (var i = 0; i < parts.Length; i++)
            _queue.Add(new Part(first + i, parts[i].Size, parts[i].Ack, sender));
        Offer();
    }

    private void Offer()
    {
        if (!_started || _broken)
            return;
        Flush();
        _broken = _peerReset && _queue.Any(it => it.Left > 0);
    }

    private void Start()
    {
        _started = true;
        Offer();
    }

    private void Flush()
    {
        if (!_started)
            return;
        foreach (var part in _queue.TakeWhile(_ => _room > 0 && !_peerReset))
        {
            for (; part.Left > 0 && _room > 0; part.Left--, _room--)
                Arrived.Add(Stage.ByteOf(part.Id, part.Size - part.Left));
        }

        while (_queue.Count > 0 && _queue[0].Left == 0)
        {
            var part = _queue[0];
            _queue.RemoveAt(0);
            if (part.Ack)
                Told[part.Sender].Add($"Ack {part.Id}");
        }

        if (_resumer is not null && CanResume())
        {
            Told[_resumer].Add("WritingResumed");
            _resumer = null;
            _writeSuspended = false;
        }
    }

    private bool CanResume() => scenario.WriteLimit < 0 || Waiting <= scenario.WriteLimit / 2;

    private void ResumeWriting(string sender)
    {
        if (!_writeSuspended || CanResume())
        {
            _writeSuspended = false;
            Told[sender].Add("WritingResumed");
        }
        else if (_resumer is null)
        {
            _resumer = sender;
        }
        else
        {
            Told[sender].Add("Failed to resume");
        }
    }

    private void Close(string how, string closer)
    {
        if (_stopped)
            return;
        _closing = how;
        _closer = closer;
        if (!_started)
            Start();
    }

    private void FinishClosing()
    {
        if (_closing is null || _queue.Count > 0 || _stopped)
            return;
        if (!_peerReset)
            PeerSaw = "FIN";
        if (_closing != "ConfirmedClosed" || _endSeen)
            End(_closing, null);
    }

    private void End(string how, string? aborter)
    {
        if (_stopped)
            return;
        var peerSees = how == "Aborted" || _queue.Count > 0 ? "RST" : "FIN";
        FailWrites();
        foreach (var actor in new[] { Owner, _closer, aborter }.OfType<string>().Distinct())
            Told[actor].Add(how);
        Leave(peerSees);
    }

    private void Stop()
    {
        if (_stopped)
            return;
        FailWrites();
        Leave("RST");
    }

    private void Leave(string how)
    {
        if (!_peerReset)
            PeerSaw = how;
        _stopped = true;
    }

    private void FailWrites()
    {
        foreach (var part in _queue.Where(it => it.Ack))
            Told[part.Sender].Add($"Failed {part.Id}");
        _queue.Clear();
    }

    private sealed class Part(int id, int size, bool ack, string sender)
    {
        public int Id { get; } = id;

        public bool Ack { get; } = ack;

        public string Sender { get; } = sender;

        public int Size { get; } = size;

        public int Left { get; set; } = size;
    }
}
