using System.Net;
using Akka.Actor;
using Akka.IO;

namespace Akka.Tests.IO;

public sealed class TcpMessageSpec
{
    private static readonly IPEndPoint Local = new(IPAddress.Loopback, 1);
    private static readonly Tcp.Write Hello = Tcp.Write.Create(ByteString.FromString("hello"));

    [Fact]
    public void Messages_print_what_matters()
    {
        Hello.ToString().Should().Be("Write(bytes: 5, ack: NoAck())");
        Hello.Append(Tcp.Write.Empty).ToString().Should().Be("CompoundWrite(Write(bytes: 5, ack: NoAck()), Write(bytes: 0, ack: NoAck()))");
        new Tcp.Received(Hello.Data).ToString().Should().Be("Received(bytes: 5)");
        new Tcp.Bound(Local).ToString().Should().Be("Bound(127.0.0.1:1)");
        new Tcp.Connected(Local, new IPEndPoint(IPAddress.Loopback, 2)).ToString()
            .Should().Be("Connected(local: 127.0.0.1:2, remote: 127.0.0.1:1)");
        new Tcp.Connect(Local).ToString().Should().Be("Connect(remote: 127.0.0.1:1, local: , timeout: , pullMode: False)");
        new Tcp.ErrorClosed("x").ToString().Should().Be("ErrorClosed('x')");
        new Tcp.NoAck("t").ToString().Should().Be("NoAck(t)");
        new Tcp.ResumeAccepting(3).ToString().Should().Be("ResumeAccepting(batchSize: 3)");
        new Tcp.Register(null!).ToString().Should().Be("Register(handler: , keepOpenOnPeerClosed: False, resumeWriting: True)");
        new Tcp.CommandFailed(Tcp.Close.Instance).ToString().Should().Be("CommandFailed(Akka.IO.Tcp+Close)");
    }

    [Fact]
    public void A_failed_command_knows_its_cause()
    {
        var plain = Tcp.Close.Instance.FailureMessage;
        plain.Cmd.Should().BeSameAs(Tcp.Close.Instance);
        plain.Cause.HasValue.Should().BeFalse();
        plain.CauseString.Should().BeEmpty();

        var caused = plain.WithCause(new InvalidOperationException("boo"));
        caused.Should().NotBeSameAs(plain);
        caused.Cause.Value.Should().BeOfType<InvalidOperationException>();
        caused.CauseString.Should().Be(" because of boo");
        plain.Cause.HasValue.Should().BeFalse();
    }

    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        var bind = new Tcp.Bind(ActorRefs.Nobody, Local);
        bind.Backlog.Should().Be(100);
        bind.PullMode.Should().BeFalse();
        bind.Options.Should().BeEmpty();
        var connect = new Tcp.Connect(Local);
        connect.Options.Should().BeEmpty();
        connect.Timeout.Should().BeNull();
        connect.LocalAddress.Should().BeNull();
        var register = new Tcp.Register(ActorRefs.Nobody);
        register.KeepOpenOnPeerClosed.Should().BeFalse();
        register.UseResumeWriting.Should().BeTrue();
    }

    [Fact]
    public void Each_close_command_knows_its_event()
    {
        Tcp.Close.Instance.Event.Should().BeSameAs(Tcp.Closed.Instance);
        Tcp.ConfirmedClose.Instance.Event.Should().BeSameAs(Tcp.ConfirmedClosed.Instance);
        Tcp.Abort.Instance.Event.Should().BeSameAs(Tcp.Aborted.Instance);
        Tcp.ConfirmedClosed.Instance.IsConfirmed.Should().BeTrue();
        Tcp.Aborted.Instance.IsAborted.Should().BeTrue();
        Tcp.PeerClosed.Instance.IsPeerClosed.Should().BeTrue();
        Tcp.Closed.Instance.IsErrorClosed.Should().BeFalse();
    }

    [Fact]
    public void A_write_wants_an_ack_only_if_it_has_one()
    {
        Hello.WantsAck.Should().BeFalse();
        Tcp.Write.Create(Hello.Data, null!).WantsAck.Should().BeFalse();
        Tcp.Write.Create(Hello.Data, new Tcp.NoAck("token")).WantsAck.Should().BeFalse();
        Tcp.Write.Create(Hello.Data, Tcp.WritingResumed.Instance).WantsAck.Should().BeTrue();
    }

    [Fact]
    public void Compound_writes_are_flat_and_in_order()
    {
        var one = Tcp.Write.Create(ByteString.FromString("1"));
        var two = Tcp.Write.Create(ByteString.FromString("2"));
        var three = Tcp.Write.Create(ByteString.FromString("3"));
        one.Append(two.Append(three)).Should().Equal(one, two, three);
        two.Append(three).Prepend(one).Should().Equal(one, two, three);
        ((Tcp.CompoundWrite)Tcp.WriteCommand.Create(one, two.Append(three)))
            .Cast<Tcp.Write>().Where(it => !it.Data.IsEmpty).Should().Equal(one, two, three);
        Tcp.WriteCommand.Create().Should().BeOfType<Tcp.Write>().Which.Data.IsEmpty.Should().BeTrue();
    }
}
