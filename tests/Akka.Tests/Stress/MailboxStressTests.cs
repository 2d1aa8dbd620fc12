using Akka.Actor;
using Akka.Configuration;
using Akka.Tests.Actor;

namespace Akka.Tests.Stress;

/// <summary>
/// Mailboxes of every kind on dispatchers of every kind, with many senders, while the receivers fail, are held back, let go and stopped at
/// random. Whatever happens, a receiver does one thing at a time, gets what one sender sends it in that order, and each message is either
/// handled or a dead letter, once; and system messages overtake.
/// </summary>
[Collection(nameof(StressCollection))]
public sealed class MailboxStressTests
{
    private const int Senders = 4;
    private const int Priorities = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Dispatchers = ["pool", "forked", "own-thread", "tasks", "calling", "pumped"];

    private static readonly string[] Mailboxes = ["unbounded", "bounded", "deque", "bounded-deque", "stable-priority", "priority"];

    private static readonly Config Configuration =
        $$"""
        akka { loglevel = OFF, stdout-loglevel = OFF, loggers = [], log-dead-letters = off }
        pool { type = Dispatcher, throughput = 3 }
        forked { type = ForkJoinDispatcher, throughput = 5, dedicated-thread-pool { thread-count = 2 } }
        own-thread { type = PinnedDispatcher, throughput = 7 }
        tasks { type = TaskDispatcher, throughput = 2 }
        calling { type = "Akka.TestKit.CallingThreadDispatcherConfigurator, Akka.TestKit", throughput = 4 }
        pumped { type = SynchronizedDispatcher, throughput = 6 }
        unbounded { mailbox-type = "Akka.Dispatch.UnboundedMailbox" }
        bounded { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-capacity = 5, mailbox-push-timeout-time = 0s }
        deque { mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox" }
        bounded-deque { mailbox-type = "Akka.Dispatch.BoundedDequeBasedMailbox", mailbox-capacity = 5, mailbox-push-timeout-time = 0s }
        stable-priority { mailbox-type = "{{typeof(ParcelsByPriority).AssemblyQualifiedName}}" }
        priority { mailbox-type = "{{typeof(ParcelsByPriorityAlone).AssemblyQualifiedName}}" }
        """;

    public static TheoryData<int> Seeds => StressSeeds.UnlessToldOtherwise(60);

    // Akka.NET now and then loses a message in a stable priority mailbox.
    [Theory]
    [Trait("Upstream", "defect")]
    [MemberData(nameof(Seeds))]
    public async Task Each_message_is_handled_or_a_dead_letter_once_and_in_order(int seed)
    {
        var random = new Random(seed);
        var each = random.Next(5, 120);
        var findings = new Findings();
        var kinds = (from dispatcher in Dispatchers from mailbox in Mailboxes select (dispatcher, mailbox)).ToArray();
        var ledgers = kinds.Select(kind => new ReceiverLedger(
            $"{kind.mailbox} on {kind.dispatcher}", Senders, each, Priorities, kind.mailbox != "priority", kind.mailbox == "stable-priority", findings)).ToArray();
        using var pump = new PumpThread();
        using var system = ActorSystem.Create("mailboxes", Configuration);
        await system.ActorOf(Props.Create(() => new DeadParcels(ledgers))).Ask<string>("ready?", Patience);
        var overseer = system.ActorOf(Props.Create(() => new Overseer(pump)));
        var receivers = new IActorRef[kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            var ledger = ledgers[i];
            var props = kinds[i].mailbox == "deque" ? Props.Create(() => new StashingReceiver(ledger)) : Props.Create(() => new Receiver(ledger));
            receivers[i] = await overseer.Ask<IActorRef>(props.WithDispatcher(kinds[i].dispatcher).WithMailbox(kinds[i].mailbox), Patience);
        }

        var sending = Enumerable.Range(0, Senders).Select(sender => (sender, seed: random.Next()))
            .Select(s => Start(system, inActor: s.sender % 2 == 0, () => Send(s.sender, each, receivers, ledgers, new Random(s.seed)))).ToArray();
        var disturbing = Enumerable.Range(0, 2).Select(_ => random.Next())
            .Select(s => Task.Run(() => Disturb(receivers, ledgers, new Random(s), findings))).ToArray();
        await Task.WhenAll([.. sending, .. disturbing]).WaitAsync(Patience);
        for (var i = 0; i < receivers.Length; i++)
        {
            ledgers[i].NothingFollows = true;
            receivers[i].Tell(StashingReceiver.FlushStash.Instance);
        }

        await Task.WhenAny(Task.WhenAll(ledgers.Select(ledger => ledger.Complete)), Task.Delay(Patience));
        await system.Terminate().WaitAsync(Patience);
        foreach (var ledger in ledgers) ledger.Close();
        findings.ShouldBeNone(seed);
    }

    private static Task Start(ActorSystem system, bool inActor, Action send)
    {
        if (!inActor) return Task.Run(send);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        system.ActorOf(Watcher.Props(ActorRefs.Nobody)).Do(_ =>
        {
            send();
            done.SetResult();
        });
        return done.Task;
    }

    private static void Send(int sender, int each, IActorRef[] receivers, ReceiverLedger[] ledgers, Random random)
    {
        var next = new int[receivers.Length];
        var open = Enumerable.Range(0, receivers.Length).ToList();
        while (open.Count > 0)
        {
            var receiver = open[random.Next(open.Count)];
            for (var burst = random.Next(8); burst >= 0 && next[receiver] < each; burst--)
            {
                receivers[receiver].Tell(new Parcel(receiver, sender, next[receiver]++, random.Next(Priorities), ledgers[receiver].StopSent)
                {
                    Effect = random.Next(40) switch
                    {
                        0 => ParcelEffect.FailAndResume,
                        1 => ParcelEffect.FailAndRestart,
                        2 or 3 => ParcelEffect.StashSome,
                        _ => ParcelEffect.Nothing,
                    },
                });
            }

            if (next[receiver] == each) open.Remove(receiver);
        }
    }

    private static void Disturb(IActorRef[] receivers, ReceiverLedger[] ledgers, Random random, Findings findings)
    {
        for (var i = 0; i < receivers.Length * 3; i++)
        {
            var chosen = random.Next(receivers.Length);
            var receiver = (IInternalActorRef)receivers[chosen];
            switch (random.Next(20))
            {
                case 0:
                    receiver.Stop();
                    ledgers[chosen].StopSent = true;
                    break;
                case 1:
                    receiver.Tell(PoisonPill.Instance);
                    break;
                case 2:
                    receiver.Tell(Kill.Instance);
                    break;
                default:
                    HoldBack(receiver, ledgers[chosen], random, findings);
                    break;
            }
        }
    }

    private static void HoldBack(IInternalActorRef receiver, ReceiverLedger ledger, Random random, Findings findings)
    {
        receiver.Suspend();
        var before = ledger.Begun;
        Thread.SpinWait(random.Next(2000));
        var since = ledger.Begun - before;
        // It may have had one in its hand when the order came.
        findings.AddUnless(since <= 1, $"{ledger.Name} began {since} messages while it was held back");
        receiver.Resume();
    }
}
