using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;
using AkkaSockets.Channels;

namespace Akka.IO;

/// <summary>
/// An actor with a datagram socket, as the Akka.IO protocol sees it: reads for a handler, unless it is told not to, and sends. The derived
/// actor speaks the protocol.
/// </summary>
internal abstract class DatagramActor : ActorBase, IRequiresMessageQueue<IUnboundedMessageQueueSemantics>
{
    // A handler that is behind by megabytes is not soon done with them.
    private static readonly TimeSpan BacklogCheck = TimeSpan.FromMilliseconds(10);

    private readonly UdpSettings _settings;
    private readonly DatagramSink _sink;
    private ILoggingAdapter? _log;
    private HandlerBacklog? _backlog;
    private DatagramChannel? _channel;
    private bool _closed;
    private bool _suspended;
    private bool _parked;
    private bool _toldBacklog;

    protected DatagramActor(UdpSettings settings)
    {
        _settings = settings;
        _sink = new DatagramSink(Self);
        Sends = new DatagramSends(Self, Report);
    }

    protected ILoggingAdapter Log => _log ??= Context.GetLogger();

    protected DatagramSends Sends { get; }

    protected DatagramChannel Channel => _channel!;

    /// <summary>The only version of IP that the socket speaks; <see cref="AddressFamily.Unspecified"/> if it speaks both.</summary>
    protected AddressFamily Version { get; private set; }

    /// <summary>Gives an arrived datagram to the handler.</summary>
    protected abstract void Deliver(in ReceivedDatagram datagram);

    /// <summary>Makes the socket, with the user's options. Whatever these throw comes out of here, and the socket is closed.</summary>
    protected void Open(EndPoint? local, EndPoint? remote, IEnumerable<Inet.SocketOption> options)
    {
        options = options.ToList();
        var creator = options.OfType<Inet.DatagramChannelCreator>().FirstOrDefault();
        var socket = DatagramSocket.Open(local, remote, creator is null ? null : creator.Create, SetOptions);
        try
        {
            foreach (var option in options.OfType<Inet.SocketOptionV2>())
                TellOpened(option, socket);
            Version = NameLookup.VersionOf(socket);
            _channel = new DatagramChannel(socket, _sink);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        Sends.Start(_channel);
        Trace("open");

        void SetOptions(Socket unbound)
        {
            foreach (var option in options)
            {
                option.BeforeDatagramBind(unbound);
                option.OnDatagramSocket(unbound);
            }
        }
    }

    /// <summary>Calls what the option does once the socket is bound, or connected.</summary>
    protected abstract void TellOpened(Inet.SocketOptionV2 option, Socket socket);

    /// <summary>Begins to read for a handler.</summary>
    protected void StartReading(IActorRef handler)
    {
        _backlog = new HandlerBacklog(handler);
        Read();
    }

    protected void SuspendReading() => _suspended = true;

    protected void ResumeReading()
    {
        _suspended = false;
        if (!_parked)
            return; // its turn comes by itself
        _parked = false;
        Read();
    }

    /// <summary>Deals with what the actor told itself.</summary>
    protected void On(DatagramEvent event_)
    {
        if (event_ == DatagramEvent.Readable)
            Read();
        else
            Sends.Continue(_sink.Outcome);
    }

    /// <summary>Closes the socket. What waits to be sent fails.</summary>
    protected virtual void Close()
    {
        if (_channel is null || _closed)
            return;
        _closed = true;
        _channel.Dispose();
        Trace("closed");
        Sends.FailAll();
    }

    protected override void PostStop() => Close();

    protected void Trace(string what)
    {
        if (_settings.TraceLogging)
            Log.Debug("UDP {0}: {1}", _channel?.LocalEndPoint, what);
    }

    // Reading is a turn, and there is one: with the channel while nothing has arrived, in the mailbox, with the timer while the handler is
    // behind, or parked here while reading is suspended. Who has it is the one to go on.
    private void Read()
    {
        if (_suspended)
        {
            _parked = true;
            return;
        }

        if (_backlog!.IsFull())
        {
            OnBacklog();
            return;
        }

        var left = Math.Max(1, _settings.BatchReceiveLimit);
        do
        {
            if (!_channel!.TryReceive(out var datagram))
                return;
            _backlog.Add(datagram.Bytes.Length);
            Deliver(datagram);
        }
        while (--left > 0);
        Self.Tell(DatagramEvent.Readable, ActorRefs.NoSender);
    }

    private void OnBacklog()
    {
        if (!_toldBacklog)
        {
            _toldBacklog = true;
            Log.Warning(
                "The handler of UDP {0} does not keep up: whenever it is behind, reading waits, and the operating system may drop datagrams.",
                Channel.LocalEndPoint);
        }

        Context.System.Scheduler.ScheduleTellOnce(BacklogCheck, Self, DatagramEvent.Readable, ActorRefs.NoSender);
    }

    private void Report(OutgoingDatagram datagram, SocketError outcome)
    {
        if (outcome != SocketError.Success)
            Log.Debug("{0} bytes were not sent by {1}: {2} {3}", datagram.Payload.Count, Self, datagram.Command, outcome);
        else if (_settings.TraceLogging)
            Trace($"sent {datagram.Payload.Count} bytes to {datagram.Target ?? Channel.RemoteEndPoint}");
    }
}
