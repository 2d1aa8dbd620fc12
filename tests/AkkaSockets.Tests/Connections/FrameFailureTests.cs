using System.Buffers;
using System.Text;
using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

public sealed class FrameFailureTests(ITestOutputHelper output) : ConnectionTest(output)
{
    private static readonly FrameCodec Lines = FrameCodec.Lines();

    [Fact]
    public void The_frame_that_made_an_instance_throw_is_given_to_the_next_and_the_decoder_goes_on_where_it_was()
    {
        var failures = 1;
        var actor = Open(
            new ScriptedConnection.Behaviour
            {
                OnFrame = (self, text) =>
                {
                    if (text == "b" && failures-- > 0)
                        throw new InvalidOperationException("boom");
                    self.Report(text);
                },
            },
            framing: Lines);
        Receive(actor, "a\nb\nc\nd");

        Handler.ExpectMsg("a");
        Handler.ExpectMsg<ScriptedConnection.Restarted>();
        Handler.ExpectMsg("b");
        Handler.ExpectMsg("c");
        Receive(actor, "\n");
        Handler.ExpectMsg("d");
    }

    [Fact]
    public void The_same_framing_once_more_leaves_the_decoder_as_it_is()
    {
        var decoders = 0;
        var codec = FrameCodec.Custom(
            () =>
            {
                decoders++;
                return FrameCodec.Lines().NewDecoder();
            },
            (_, _) => { });
        var actor = Open(new ScriptedConnection.Behaviour(), framing: codec);
        Do(actor, self =>
        {
            self.Frame(codec);
            self.Report(decoders);
        });

        Handler.ExpectMsg(1);
    }

    [Fact]
    public void A_frame_that_makes_two_instances_throw_is_set_aside_and_reported_and_the_next_is_served()
    {
        var actor = Open(
            new ScriptedConnection.Behaviour
            {
                OnFrame = (self, text) =>
                {
                    if (text == "bad")
                        throw new InvalidOperationException("boom");
                    self.Report(text);
                },
            },
            framing: Lines);
        Receive(actor, "bad\ngood\n");

        Handler.ExpectMsg<ScriptedConnection.Restarted>();
        Handler.ExpectMsg<ScriptedConnection.Restarted>();
        var aside = Handler.ExpectMsg<FrameSetAside>();
        Encoding.UTF8.GetString(aside.Frame.Span).Should().Be("bad");
        (aside.Length, aside.Cause.Message, aside.Id).Should().Be((3, "boom", 1));
        Owner.ExpectMsg(aside);
        Handler.ExpectMsg("good");
    }

    [Fact]
    public void What_a_failed_attempt_wrote_is_taken_back_and_its_writer_told()
    {
        var attempts = 0;
        var actor = Open(
            new ScriptedConnection.Behaviour
            {
                OnFrame = (self, text) =>
                {
                    attempts++;
                    self.WriteReported($"answer {attempts}", attempts);
                    if (attempts == 1)
                        throw new InvalidOperationException("boom");
                },
            },
            framing: Lines);
        Do(actor, self => self.WriteText("before "));
        ExpectWrite("before ");
        Do(actor, self => self.WriteText("waiting "));
        Receive(actor, "x\n");

        var failed = Handler.ExpectMsg<WriteResult>();
        (failed.Tag, failed.IsSent, failed.Failure!.Kind).Should().Be((1, false, CloseKind.HandlerFailed));
        Handler.ExpectMsg<ScriptedConnection.Restarted>();
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Ack(actor);
        ExpectWrite("waiting answer 2");
        Ack(actor);
        Handler.ExpectMsg<WriteResult>().Should().Be(new WriteResult(2, 8));
    }

    [Fact]
    public void A_callback_that_closes_and_then_throws_has_said_its_last_word_which_is_sent()
    {
        var actor = Open(
            new ScriptedConnection.Behaviour
            {
                OnFrame = (self, text) =>
                {
                    self.WriteText("bye");
                    self.CloseNow();
                    throw new InvalidOperationException("boom");
                },
            },
            framing: Lines);
        Receive(actor, "x\n");

        ExpectWrite("bye");
        Ack(actor);
        Transport.FishForMessage(message => message is Tcp.Close);
    }

    [Fact]
    public void What_a_codec_wrote_before_it_threw_is_not_sent()
    {
        var broken = FrameCodec.Custom(
            () => FrameCodec.Lines().NewDecoder(),
            (payload, output) =>
            {
                output.Write("half"u8);
                throw new ArgumentException("unfit", nameof(payload));
            });
        var actor = Open(new ScriptedConnection.Behaviour(), framing: broken);
        Do(actor, self =>
        {
            self.WriteText("before ");
            var write = () => self.WriteFrameText("x");
            write.Should().Throw<ArgumentException>();
            self.WriteText("after");
        });

        ExpectWrite("before after");
    }

    [Fact]
    public void What_the_last_attempt_wrote_is_sent_since_it_may_say_what_is_wrong()
    {
        var attempts = 0;
        var actor = Open(
            new ScriptedConnection.Behaviour
            {
                OnFrame = (self, text) =>
                {
                    self.WriteText($"error {++attempts}");
                    throw new InvalidOperationException("boom");
                },
            },
            framing: Lines);
        Receive(actor, "x\n");

        ExpectWrite("error 2");
        Owner.ExpectMsg<FrameSetAside>();
    }
}
