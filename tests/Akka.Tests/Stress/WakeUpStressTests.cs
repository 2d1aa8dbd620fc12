using Akka.Actor;
using Akka.Configuration;

namespace Akka.Tests.Stress;

/// <summary>
/// A mailbox that gets a message just when its run ends must run again. Here each message is sent as soon as the one before has been handled,
/// which is that moment.
/// </summary>
[Collection(nameof(StressCollection))]
public sealed class WakeUpStressTests
{
    private const int Rounds = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Config Configuration =
        $$"""
        akka { loglevel = OFF, stdout-loglevel = OFF, loggers = [] }
        unbounded { mailbox-type = "Akka.Dispatch.UnboundedMailbox" }
        bounded { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-capacity = 5, mailbox-push-timeout-time = 0s }
        deque { mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox" }
        priority { mailbox-type = "{{typeof(ParcelsByPriority).AssemblyQualifiedName}}" }
        forked { type = ForkJoinDispatcher, dedicated-thread-pool { thread-count = 1 } }
        """;

    [Theory]
    [InlineData("unbounded", "akka.actor.default-dispatcher")]
    [InlineData("unbounded", "forked")]
    [InlineData("bounded", "akka.actor.default-dispatcher")]
    [InlineData("deque", "akka.actor.default-dispatcher")]
    [InlineData("priority", "forked")]
    public async Task A_message_that_comes_as_a_run_ends_is_handled(string mailbox, string dispatcher)
    {
        using var system = ActorSystem.Create("wake-up", Configuration);
        var count = new Count();
        var actor = system.ActorOf(Props.Create(() => new Counter(count)).WithMailbox(mailbox).WithDispatcher(dispatcher));

        var handled = await Task.Run(() =>
        {
            for (var sent = 1; sent <= Rounds; sent++)
            {
                actor.Tell(sent, ActorRefs.NoSender);
                if (!Reaches(count, sent)) break;
            }

            return count.Value;
        });

        handled.Should().Be(Rounds, "the message after the last one handled was sent too");
        await system.Terminate().WaitAsync(Patience);
    }

    private static bool Reaches(Count count, int value)
    {
        var spin = new SpinWait();
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (count.Value != value)
        {
            if (spin.NextSpinWillYield && Environment.TickCount64 > deadline) return false;
            // Never sleeps: the moment would be over.
            spin.SpinOnce(sleep1Threshold: -1);
        }

        return true;
    }

    private sealed class Count
    {
        private int _value;

        internal int Value
        {
            get => Volatile.Read(ref _value);
            set => Volatile.Write(ref _value, value);
        }
    }

    private sealed class Counter(Count count) : UntypedActor
    {
        protected override void OnReceive(object message) => count.Value++;
    }
}
