using System.Diagnostics;
using System.Globalization;
using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Stress.Soak;

/// <summary>
/// Millions of messages through workers that crash, are restarted, end and are made anew, with timers, receive timeouts and watchers. Each
/// message is handled or a dead letter; each crash is a restart; each end is noticed by all who watch; and nothing is left afterwards.
/// The environment variable <c>AKKASOCKETS_SOAK_MESSAGES</c> says how many messages.
/// </summary>
[Collection(nameof(StressCollection))]
public sealed class SoakTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(Configuration)
{
    private const string Variable = "AKKASOCKETS_SOAK_MESSAGES";
    private const long ByDefault = 10_000_000;
    private const long WarmUp = 200_000;
    private const int Senders = 4;
    private const int Watchers = 3;
    private const int Supervisors = 8;

    // Less than half a byte a message, or fifty a restart.
    private const long MostMemoryLeft = 1 << 20;

    // The process itself has some that come and go.
    private const int MostThreadsLeft = 3;

    private const string Configuration =
        """
        akka { loglevel = OFF, stdout-loglevel = OFF, loggers = [], log-dead-letters = off }
        own-thread.type = PinnedDispatcher
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);

    // Akka.NET lost five of ten million messages.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task Millions_of_messages_are_all_accounted_for_and_leave_nothing_behind()
    {
        var messages = Messages(Environment.GetEnvironmentVariable(Variable));
        await Run(WarmUp);
        var memory = LiveMemory();
        var threads = OtherThreads();

        var watch = Stopwatch.StartNew();
        await Run(messages);
        output.WriteLine($"{messages} messages in {watch.Elapsed}");

        await AwaitAssertAsync(() => LiveMemory().Should().BeLessThan(memory + MostMemoryLeft), Patience, Often);
        await AwaitAssertAsync(() => OtherThreads().Should().BeLessThanOrEqualTo(threads + MostThreadsLeft), Patience, Often);
        output.WriteLine($"memory {memory} -> {LiveMemory()}, threads {threads} -> {OtherThreads()}");
        await Sys.Terminate().WaitAsync(Patience);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("199999")]
    public void Too_few_messages_are_refused(string text) =>
        FluentActions.Invoking(() => Messages(text)).Should().Throw<FormatException>().WithMessage($"*{Variable}*'{text}'*{WarmUp}*");

    private static long Messages(string? text)
    {
        if (string.IsNullOrEmpty(text)) return ByDefault;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var messages) && messages >= WarmUp
            ? messages
            : throw new FormatException($"{Variable} is '{text}'; valid is how many messages to send, {WarmUp} or more.");
    }

    private static long LiveMemory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>All threads but the pool's, which come and go as it likes.</summary>
    private static int OtherThreads()
    {
        using var process = Process.GetCurrentProcess();
        return process.Threads.Count - ThreadPool.ThreadCount;
    }

    private async Task Run(long messages)
    {
        var ledger = new SoakLedger(Senders);
        var letters = Sys.ActorOf(Props.Create(() => new SoakDeadLetters(ledger)));
        await letters.Ask<string>("ready?", Patience);
        var watchers = Enumerable.Range(0, Watchers).Select(_ => Sys.ActorOf<SoakWatcher>()).ToArray();
        var each = ledger.Workers.Length / Supervisors;
        var supervisors = Enumerable.Range(0, Supervisors)
            .Select(i => Sys.ActorOf(Props.Create(() => new SoakSupervisor(ledger, i * each, each, watchers)))).ToArray();
        foreach (var supervisor in supervisors) await supervisor.Ask<string>("ready?", Patience);

        var senders = Enumerable.Range(0, Senders).Select(i => new SoakSender(ledger, i, messages / Senders)).ToArray();
        var hosts = senders.Where((_, i) => i % 2 == 0).Select(sender => Sys.ActorOf(Props.Create(() => new SoakSender.Host(sender)))).ToArray();
        foreach (var sender in senders.Where((_, i) => i % 2 == 1)) _ = Task.Factory.StartNew(
            sender.Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAll(senders.Select(sender => sender.Done)).WaitAsync(Patience);
        var sent = messages / Senders * Senders;
        await AwaitAssertAsync(() => (ledger.Handled + ledger.Dead).Should().Be(sent), Patience, Often);

        var ends = ledger.Workers.Sum(worker => worker.Ends);
        var crashes = ledger.Workers.Sum(worker => worker.Crashes);
        await AwaitAssertAsync(() => ledger.EndsSeenByParents.Should().Be(ends), Patience, Often);
        foreach (var watcher in watchers)
        {
            await AwaitAssertAsync(
                async () => (await watcher.Ask<(int, long)>("report", Patience)).Should().Be((ledger.Workers.Length, ends)), Patience, Often);
        }

        await AwaitAssertAsync(() => ledger.Instances.Should().Be(ledger.Workers.Length + ends + crashes), Patience, Often);
        foreach (var actor in (IActorRef[])[.. hosts, .. supervisors, .. watchers, letters]) (await actor.GracefulStop(Patience)).Should().BeTrue();
        ledger.PostStops.Should().Be(ledger.Instances);
        ledger.Workers.Should().OnlyContain(worker => worker.Ticks > 0 && worker.OutOfOrder == 0);
        (crashes, ends).Should().Match<(long Crashes, long Ends)>(counts => counts.Crashes > 0 && counts.Ends > 0);
        output.WriteLine($"{sent} sent, {ledger.Handled} handled, {ledger.Dead} dead, {crashes} crashes, {ends} ends");
    }
}
