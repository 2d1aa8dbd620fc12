using AkkaSockets.Memory;

namespace AkkaSockets.Tests.Memory;

public sealed class MemoryBudgetTests
{
    private const long Step = MemoryLease.Step;
    private const long Limit = 100 * Step;

    private readonly MemoryBudget _budget = new(Limit);
    private readonly List<string> _log = [];

    [Fact]
    public void What_is_held_is_counted_in_steps_and_little_is_not_counted()
    {
        using var lease = Lease("a");

        lease.Set(MemoryLease.Free - 1);
        _budget.Used.Should().Be(0);
        lease.Set(MemoryLease.Free);
        _budget.Used.Should().Be(Step);
        lease.Set(Step);
        _budget.Used.Should().Be(Step);
        lease.Set(Step + 1);
        _budget.Used.Should().Be(2 * Step);
        lease.Set(10 * Step);
        _budget.Used.Should().Be(10 * Step);
        lease.Set(0);
        _budget.Used.Should().Be(0);
    }

    [Fact]
    public void To_and_fro_at_the_edge_of_a_step_changes_nothing()
    {
        using var lease = Lease("a");
        lease.Set((5 * Step) + 1);

        lease.Set(5 * Step);
        _budget.Used.Should().Be(6 * Step);
        lease.Set((4 * Step) + 1);
        _budget.Used.Should().Be(6 * Step);
        lease.Set(4 * Step);
        _budget.Used.Should().Be(4 * Step);
    }

    [Fact]
    public void An_end_gives_everything_back_once_and_for_all()
    {
        var lease = Lease("a");
        lease.Set(10 * Step);

        lease.Dispose();
        lease.Dispose();
        lease.Set(5 * Step);
        lease.TryGrow(6 * Step).Should().BeTrue("there is nothing any more to be refused");

        _budget.Used.Should().Be(0);
    }

    [Fact]
    public void A_write_is_refused_when_all_is_used_unless_its_connection_holds_less_than_an_equal_share()
    {
        var hog = Lease("hog");
        var others = Enumerable.Range(0, 9).Select(i => Lease($"{i}")).ToArray();

        hog.TryGrow(Limit).Should().BeTrue();
        hog.TryGrow(Limit + 1).Should().BeFalse();
        _budget.Used.Should().Be(Limit);
        others.Should().OnlyContain(lease => lease.TryGrow(Limit / 10));
        others.Should().OnlyContain(lease => !lease.TryGrow((Limit / 10) + Step));
        _budget.Used.Should().Be(Limit + (9 * (Limit / 10)));
        hog.TryGrow(Limit / 2).Should().BeTrue("holding less is never refused");
    }

    [Fact]
    public void However_many_take_their_equal_share_one_after_the_other_they_hold_twice_the_limit_at_most()
    {
        var leases = new List<MemoryLease>();
        for (var i = 0; i < 50; i++)
        {
            var lease = Lease($"{i}");
            leases.Add(lease);
            for (var held = Step; lease.TryGrow(held); held += Step)
            {
            }
        }

        // The first had the whole limit as its share, the second half of it, and so on: without an end four times the limit.
        _budget.Used.Should().Be(2 * Limit);
        leases.ForEach(lease => lease.Dispose());
        _budget.Used.Should().Be(0);
    }

    [Fact]
    public void A_budget_that_is_off_refuses_nothing_and_suspends_nobody()
    {
        var budget = new MemoryBudget();
        var holder = new Holder("a");
        using var lease = budget.Lease(holder);

        lease.TryGrow(1L << 50).Should().BeTrue();
        lease.Set(1L << 60);

        (budget.Limit, budget.Used, holder.Told).Should().Be((Off.Size, 1L << 60, 0));
    }

    [Fact]
    public void Above_nine_tenths_the_heaviest_are_suspended_until_the_rest_fits_into_seven()
    {
        foreach (var (name, steps) in new[] { ("a", 10), ("c", 30), ("b", 20), ("d", 30) })
            Lease(name).Set(steps * Step);
        _log.Should().BeEmpty();
        _budget.Suspended.Should().Be(0);

        Lease("e").Set(1 * Step);

        _log.Should().ContainSingle().Which.Should().BeOneOf("suspend c", "suspend d");
        _budget.Suspended.Should().Be(1);
    }

    [Fact]
    public void Several_are_resumed_in_the_order_of_what_they_hold()
    {
        var (a, b, c) = (Lease("a"), Lease("b"), Lease("c"));
        a.Set(20 * Step);
        b.Set(40 * Step);
        c.Set(150 * Step);
        _log.Should().Equal("suspend c");
        b.Set(80 * Step);
        _log.Should().Equal("suspend c", "suspend b");

        _budget.Limit = 1000 * Step;

        _log.Should().Equal("suspend c", "suspend b", "resume b", "resume c");
    }

    [Fact]
    public void Between_the_marks_nothing_changes()
    {
        var (light, heavy) = (Lease("light"), Lease("heavy"));
        light.Set(40 * Step);
        heavy.Set(60 * Step);
        _log.Should().Equal("suspend heavy");

        heavy.Set(32 * Step);
        _log.Should().Equal("suspend heavy");
        heavy.Set(28 * Step);

        _log.Should().Equal("suspend heavy", "resume heavy");
    }

    [Fact]
    public void The_limit_can_be_changed_while_running_and_takes_effect_at_once()
    {
        var (light, heavy) = (Lease("light"), Lease("heavy"));
        light.Set(10 * Step);
        heavy.Set(40 * Step);

        _budget.Limit = 50 * Step;
        _log.Should().Equal("suspend heavy");
        _budget.Limit = Off.Size;

        _log.Should().Equal("suspend heavy", "resume heavy");
    }

    [Fact]
    public void Its_owner_is_told_once_that_memory_is_short_and_once_that_it_is_enough()
    {
        var told = new List<bool>();
        _budget.ShortageChanged = told.Add;
        var (light, heavy) = (Lease("light"), Lease("heavy"));
        light.Set(40 * Step);
        told.Should().BeEmpty();
        heavy.Set(60 * Step);
        heavy.Set(65 * Step);
        told.Should().Equal(true);
        heavy.Set(20 * Step);

        told.Should().Equal(true, false);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_of_nothing_is_refused(long limit)
    {
        var set = () => _budget.Limit = limit;

        set.Should().Throw<ArgumentOutOfRangeException>();
        _budget.Limit.Should().Be(Limit);
    }

    [Fact]
    public void One_alone_is_never_suspended_since_nobody_would_ever_resume_it()
    {
        Lease("alone").Set(200 * Step);

        _log.Should().BeEmpty();
    }

    [Fact]
    public void When_the_last_that_was_going_ends_another_goes_on()
    {
        var (light, middle, heavy) = (Lease("light"), Lease("middle"), Lease("heavy"));
        light.Set(1 * Step);
        middle.Set(80 * Step);
        heavy.Set(90 * Step);
        _log.Should().Equal("suspend heavy", "suspend middle");
        _log.Clear();

        light.Dispose();

        _log.Should().Equal("resume middle");
    }

    [Fact]
    public void Who_has_given_back_all_it_held_is_resumed_though_memory_is_short()
    {
        var (light, middle, heavy) = (Lease("light"), Lease("middle"), Lease("heavy"));
        light.Set(60 * Step);
        middle.Set(61 * Step);
        heavy.Set(62 * Step);
        _log.Should().Equal("suspend middle", "suspend heavy");
        _log.Clear();

        heavy.Set(0);

        _log.Should().Equal("resume heavy");
        _budget.Suspended.Should().Be(1);
    }

    [Fact]
    public void What_is_given_back_while_it_is_being_decided_is_decided_about_too()
    {
        var light = Lease("light");
        var holder = new Holder("heavy", _log);
        var heavy = _budget.Lease(holder);
        holder.OnSuspend = () => heavy.Set(10 * Step);
        light.Set(40 * Step);

        heavy.Set(60 * Step);

        _log.Should().Equal("suspend heavy", "resume heavy");
        _budget.Suspended.Should().Be(0);
    }

    [Fact]
    public void Nothing_is_allocated_while_memory_is_not_short()
    {
        using var lease = Lease("a");
        lease.Set(20 * Step);
        lease.Set(0);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            lease.Set(i * 1000);
            lease.TryGrow(i * 2000);
            lease.Set(0);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private MemoryLease Lease(string name) => _budget.Lease(new Holder(name, _log));
}
