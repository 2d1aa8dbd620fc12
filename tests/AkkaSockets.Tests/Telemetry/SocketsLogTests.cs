using System.Reflection;
using Akka.Event;
using Akka.TestKit.Xunit2;
using AkkaSockets.Telemetry;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Telemetry;

public sealed class SocketsLogTests(ITestOutputHelper output) : TestKit("akka.loglevel = INFO", output: output)
{
    private static readonly SocketEndpoint Server = SocketEndpoint.Parse("tcp://192.0.2.1:80");
    private static readonly SocketEndpoint Client = SocketEndpoint.Parse("tcp://192.0.2.2:1234");

    private ILogger Sockets => SocketsLog.For(Logging.GetLogger(Sys, this));

    [Fact]
    public void An_event_reads_as_a_line_with_its_id()
    {
        EventFilter.Info("Listening on tcp://192.0.2.1:80 [AS1001]").ExpectOne(() => Sockets.Listening(Server));
        EventFilter.Warning("Refused a connection from tcp://192.0.2.2:1234 on tcp://192.0.2.1:80: AcceptRate; 5 more since the last such line [AS1008]")
            .ExpectOne(() => Sockets.Refused(Client, Server, RefusalReason.AcceptRate, 5));
        EventFilter.Error("Can't listen on tcp://192.0.2.1:80: {in use} [AS1002]").ExpectOne(() => Sockets.BindFailed(Server, "{in use}"));
    }

    [Fact]
    public void An_event_has_its_format_and_arguments_for_loggers_with_named_properties()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Warning));

        Sockets.FrameSetAside(100, 7, Client, 2);

        var message = ExpectMsg<Warning>().Message.Should().BeAssignableTo<LogMessage>().Subject;
        message.Format.Should().Be(
            "A frame of {Length} bytes of connection {Connection} from {Remote} was set aside: its handler failed {Attempts} times [{EventId}]");
        message.Parameters().Should().Equal(100L, 7L, Client, 2, "AS2004");
        message.ToString().Should().StartWith("A frame of 100 bytes of connection 7 from tcp://192.0.2.2:1234 was set aside");
    }

    [Fact]
    public void A_failure_has_its_exception()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Error));
        var cause = new InvalidOperationException("on purpose");

        Sockets.HandlerFailed(cause, 7, Client);

        var error = ExpectMsg<Error>();
        error.Cause.Should().BeSameAs(cause);
        error.Message.ToString().Should().Be("The handler of connection 7 from tcp://192.0.2.2:1234 failed [AS2003]");
    }

    [Fact]
    public void A_level_that_is_off_logs_nothing_and_allocates_nothing()
    {
        var log = Sockets;
        log.IsEnabled(Microsoft.Extensions.Logging.LogLevel.Debug).Should().BeFalse();
        log.IsEnabled(Microsoft.Extensions.Logging.LogLevel.None).Should().BeFalse();
        Sys.EventStream.Subscribe(TestActor, typeof(Debug));
        log.ConnectionOpened(1, Client);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            log.ConnectionOpened(1, Client);
            log.ConnectionClosed(1, Client, CloseKind.Peer, 1, 2, 3);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void A_text_that_is_no_template_keeps_its_braces()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Info));

        Sockets.Log(Microsoft.Extensions.Logging.LogLevel.Information, new EventId(1), "state", null, (_, _) => "{a}");

        var message = (LogMessage)ExpectMsg<Info>().Message;
        (message.Format, message.ToString()).Should().Be(("{{a}} [{EventId}]", "{a} [AS1]"));
    }

    [Fact]
    public void Ids_are_unique_and_stay_what_they_are()
    {
        var events = typeof(SocketsLog).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(method => (method.Name, Attribute: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(it => it.Attribute is not null)
            .Select(it => (it.Attribute!.EventId, it.Name))
            .Order();

        events.Should().Equal(
            (1001, "Listening"),
            (1002, "BindFailed"),
            (1003, "BindRetry"),
            (1004, "Suspended"),
            (1005, "Resumed"),
            (1006, "Draining"),
            (1007, "Drained"),
            (1008, "Refused"),
            (2001, "ConnectionOpened"),
            (2002, "ConnectionClosed"),
            (2003, "HandlerFailed"),
            (2004, "FrameSetAside"),
            (2005, "NoHandler"),
            (2006, "OnClosedFailed"),
            (3001, "BudgetShort"),
            (3002, "BudgetEnough"),
            (4001, "NoClientHandler"));
    }
}
