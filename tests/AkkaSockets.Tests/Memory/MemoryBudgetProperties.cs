using AkkaSockets.Memory;

namespace AkkaSockets.Tests.Memory;

public sealed class MemoryBudgetProperties
{
    private const long Step = MemoryLease.Step;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_connections_hold_the_heaviest_wait_while_it_is_short_and_nobody_waits_in_vain(int seed)
    {
        var random = new Random(seed);
        var budget = new MemoryBudget(200 * Step);
        var connections = new List<(MemoryLease Lease, Holder Holder)>();
        for (var i = 0; i < 3000; i++)
        {
            if (connections.Count < 10)
                Open(budget, connections, i);
            var chosen = random.Next(connections.Count);
            var (lease, holder) = connections[chosen];
            switch (random.Next(8))
            {
                case 0:
                    lease.Dispose();
                    connections.RemoveAt(chosen);
                    break;
                case 1:
                    budget.Limit = random.Next(50, 400) * Step;
                    break;
                case 2:
                    lease.Set(random.Next(60) * Step);
                    break;
                default:
                    // A connection that waits gets no more.
                    lease.Set(holder.IsSuspended ? lease.Charged / 2 : lease.Charged + (random.Next(8) * Step));
                    break;
            }

            Check(budget, connections);
        }

        foreach (var (lease, _) in connections)
            lease.Dispose();
        (budget.Used, budget.Suspended).Should().Be((0L, 0));
    }

    [Fact]
    public async Task When_all_is_given_back_nothing_is_used_whatever_threads_did_it()
    {
        var budget = new MemoryBudget(200 * Step);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            var connections = new List<(MemoryLease Lease, Holder Holder)>();
            for (var i = 0; i < 5000; i++)
            {
                if (connections.Count < 10)
                    Open(budget, connections, i);
                var chosen = random.Next(connections.Count);
                var (lease, _) = connections[chosen];
                lease.Set(random.Next(40) * 5000);
                lease.TryGrow(random.Next(40) * 5000);
                if (random.Next(10) == 0)
                {
                    lease.Dispose();
                    connections.RemoveAt(chosen);
                }
            }

            foreach (var (lease, _) in connections)
                lease.Dispose();
        })));

        (budget.Used, budget.Suspended).Should().Be((0L, 0));
        budget.Listed.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_was_suspended_while_threads_raced_is_resumed_once_they_are_done()
    {
        for (var round = 0; round < 200; round++)
        {
            var budget = new MemoryBudget(100 * Step);
            var holders = Enumerable.Range(0, 4).Select(i => new Holder($"{i}")).ToArray();
            var leases = Array.ConvertAll(holders, budget.Lease);
            using var start = new Barrier(leases.Length);
            await Task.WhenAll(leases.Select(lease => Task.Run(() =>
            {
                start.SignalAndWait();
                for (var steps = 5; steps <= 40; steps += 5)
                    lease.Set(steps * Step);
                lease.Set(10 * Step);
            })));

            budget.Used.Should().Be(40 * Step);
            budget.Suspended.Should().Be(0);
            holders.Should().OnlyContain(holder => !holder.IsSuspended);
        }
    }

    [Fact]
    public async Task Writes_of_many_threads_never_get_more_than_the_limit_once_equal_shares_are_used_up()
    {
        var budget = new MemoryBudget(64 * Step);
        var leases = Enumerable.Range(0, 8).Select(i => budget.Lease(new Holder($"{i}"))).ToArray();
        foreach (var lease in leases)
            lease.Set(8 * Step);
        budget.Limit = 100 * Step;

        await Task.WhenAll(leases.Select(lease => Task.Run(() =>
        {
            // Half a step more than an equal share of 12.5.
            for (var held = 13 * Step; lease.TryGrow(held); held += Step)
            {
            }
        })));

        budget.Used.Should().BeLessThanOrEqualTo(100 * Step).And.BeGreaterThan(99 * Step);
    }

    private static void Open(MemoryBudget budget, List<(MemoryLease Lease, Holder Holder)> connections, int number)
    {
        var holder = new Holder($"{number}");
        connections.Add((budget.Lease(holder), holder));
    }

    private static void Check(MemoryBudget budget, List<(MemoryLease Lease, Holder Holder)> connections)
    {
        budget.Used.Should().Be(connections.Sum(it => it.Lease.Charged));
        budget.Suspended.Should().Be(connections.Count(it => it.Holder.IsSuspended));
        var going = connections.Where(it => !it.Holder.IsSuspended).Sum(it => it.Lease.Charged);
        var oneGoes = connections.Count(it => !it.Holder.IsSuspended && it.Lease.Charged > 0) == 1;
        if (budget.Used > budget.High)
            (going <= budget.Low || oneGoes).Should().BeTrue("{0} of {1} goes on", going, budget.Limit);
        if (budget.Used < budget.Low)
            budget.Suspended.Should().Be(0);
        if (budget.Used > 0)
            going.Should().BePositive("somebody must go on");
    }
}
