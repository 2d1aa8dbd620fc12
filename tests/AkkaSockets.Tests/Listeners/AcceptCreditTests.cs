namespace AkkaSockets.Tests.Listeners;

public sealed class AcceptCreditTests
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    private TimeSpan _now = TimeSpan.Zero;

    [Fact]
    public void One_accept_is_granted_at_first_and_the_next_only_after_a_wait()
    {
        var credit = new AcceptCredit(1000);

        credit.Bound().Should().Be(1);
        credit.Wait.Should().BeNull("an accept is still granted");
        credit.Accepted(_now).Should().Be(0);
        credit.Wait.Should().BePositive();
        credit.AfterWait(_now).Should().Be(1);
        credit.Wait.Should().BeNull();
    }

    [Fact]
    public void One_accept_more_than_granted_ends_all_granting()
    {
        var credit = new AcceptCredit(1000);
        credit.Bound();
        credit.Accepted(_now);

        credit.Accepted(_now).Should().Be(0);

        credit.IsRearming.Should().BeTrue();
        credit.Wait.Should().BeNull();
        credit.AfterWait(_now).Should().Be(0);
        credit.Accepted(_now).Should().Be(0);
    }

    [Fact]
    public void Accepts_that_waited_for_their_grant_prove_a_quota_which_is_then_topped_up_in_batches()
    {
        var credit = ProvenQuota(out var batch);

        batch.Should().Be(AcceptCredit.MaxBatch);
        var granted = Enumerable.Range(0, 500).Sum(_ => credit.Accepted(_now));
        granted.Should().BeInRange(500 - AcceptCredit.MaxBatch, 500, "every accept is replaced, and no more");
        credit.Wait.Should().BeNull();
    }

    [Fact]
    public void Batches_are_no_larger_than_the_maximum_of_connections()
    {
        ProvenQuota(out var batch, maxConnections: 3);
        batch.Should().Be(3);
    }

    [Fact]
    public void What_was_not_granted_while_no_more_were_wanted_is_made_up_for_at_once()
    {
        var credit = ProvenQuota(out var batch);
        for (var i = 0; i < batch; i++)
            credit.Accepted(_now, mayGrant: false).Should().Be(0);

        credit.TopUp().Should().Be(batch);
        credit.TopUp().Should().Be(0);
    }

    [Fact]
    public void To_a_manager_that_is_not_known_to_wait_nothing_is_made_up_for()
    {
        var credit = new AcceptCredit(1000);
        credit.Bound();
        credit.Accepted(_now, mayGrant: false);

        credit.TopUp().Should().Be(0);
        credit.Wait.Should().BePositive();
    }

    [Fact]
    public void A_manager_that_accepts_on_while_no_more_are_wanted_is_found_out()
    {
        var credit = ProvenQuota(out var batch);
        for (var i = 0; i <= batch; i++)
            credit.Accepted(_now, mayGrant: false);

        credit.IsRearming.Should().BeTrue();
        credit.TopUp().Should().Be(0);
    }

    [Fact]
    public void A_quota_of_one_still_accepts_one_after_the_other()
    {
        var credit = ProvenQuota(out _, maxConnections: 1);
        for (var i = 0; i < 10; i++)
            credit.Accepted(_now).Should().Be(1);
    }

    [Fact]
    public void An_accept_that_did_not_wait_is_no_evidence_and_breaks_the_row()
    {
        var credit = new AcceptCredit(1000);
        credit.Bound();
        credit.Accepted(_now);
        for (var i = 0; i < 10 * AcceptCredit.EvidenceNeeded; i++)
        {
            Grant(credit);
            _now += i % AcceptCredit.EvidenceNeeded == 0 ? Slow : TimeSpan.Zero;
            credit.Accepted(_now);
        }

        credit.IsQuota.Should().BeFalse();
        credit.IsRearming.Should().BeFalse();
    }

    [Fact]
    public void A_quota_that_seemed_proven_is_checked_again_and_more_accepts_than_granted_overrule_it()
    {
        var credit = ProvenQuota(out _);
        for (var i = 0; i < AcceptCredit.AcceptsUntilFirstCheck; i++)
            credit.Accepted(_now);
        credit.IsQuota.Should().BeFalse();

        // The manager re-arms after all: accepts go on although nothing is granted.
        for (var i = 0; i < AcceptCredit.MaxBatch; i++)
            credit.Accepted(_now).Should().Be(0);

        credit.IsRearming.Should().BeTrue();
    }

    [Fact]
    public void A_quota_that_is_checked_again_needs_one_accept_that_waited_to_be_proven()
    {
        var credit = ProvenQuota(out _);
        for (var i = 0; i < AcceptCredit.AcceptsUntilFirstCheck; i++)
            credit.Accepted(_now);
        while (credit.Wait is null)
            credit.Accepted(_now).Should().Be(0);

        Grant(credit);
        credit.Accepted(_now).Should().Be(AcceptCredit.MaxBatch);
        credit.IsQuota.Should().BeTrue();
    }

    [Fact]
    public void Each_check_that_finds_a_quota_again_doubles_the_accepts_until_the_next()
    {
        var credit = ProvenQuota(out _);
        for (var checks = 0; checks < 5; checks++)
        {
            for (var i = 1; i < AcceptCredit.AcceptsUntilFirstCheck << checks; i++)
                credit.Accepted(_now);
            credit.IsQuota.Should().BeTrue("it isn't time yet for check {0}", checks);
            credit.Accepted(_now);
            credit.IsQuota.Should().BeFalse("check {0} is due", checks);

            while (credit.Wait is null)
                credit.Accepted(_now);
            Grant(credit);
            credit.Accepted(_now);
        }
    }

    [Fact]
    public void What_was_learnt_outlives_the_listening_socket()
    {
        var quota = ProvenQuota(out _);
        quota.Bound().Should().Be(AcceptCredit.MaxBatch);

        var rearming = new AcceptCredit(1000);
        rearming.Bound();
        rearming.Accepted(_now);
        rearming.Accepted(_now);
        rearming.Bound().Should().Be(1);
        rearming.Accepted(_now).Should().Be(0);
    }

    [Fact]
    public void Clients_that_come_far_apart_make_it_wait_longer_so_that_a_rearming_manager_is_found_out()
    {
        var credit = new AcceptCredit(1000);
        credit.Bound();
        credit.Accepted(_now);
        var first = credit.Wait;
        for (var i = 0; i < 1000; i++)
        {
            Grant(credit);
            _now += Slow;
            credit.Accepted(_now);
        }

        credit.Wait.Should().BeGreaterThan(first!.Value).And.BeLessThan(TimeSpan.FromMilliseconds(200));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Against_a_simulated_manager_of_either_kind_everybody_is_accepted_and_little_is_wasted(bool rearming)
    {
        // Bursts of clients; the manager accepts from its backlog what it was granted, or re-arms what it was granted.
        var random = new Random(7);
        var credit = new AcceptCredit(1000);
        var granted = credit.Bound();
        var free = granted;
        var backlog = 0;
        var accepted = 0;
        for (var i = 0; i < 500; i++)
        {
            backlog += random.Next(3);
            while (backlog > 0)
            {
                if (free == 0)
                {
                    var more = credit.AfterWait(_now += credit.Wait!.Value);
                    granted += more;
                    free += more;
                }

                backlog--;
                accepted++;
                free -= rearming ? 0 : 1;
                var topUp = credit.Accepted(_now);
                granted += topUp;
                free += topUp;
            }

            if (credit.Wait is { } wait)
            {
                var more = credit.AfterWait(_now += wait);
                granted += more;
                free += more;
            }

            _now += Slow;
        }

        backlog.Should().Be(0);
        if (rearming)
            granted.Should().BeLessThan(20, "each grant arms one more accept for ever");
        else
            granted.Should().BeInRange(accepted, accepted + AcceptCredit.MaxBatch);
    }

    private AcceptCredit ProvenQuota(out int batch, int maxConnections = 1000)
    {
        var credit = new AcceptCredit(maxConnections);
        credit.Bound();
        credit.Accepted(_now).Should().Be(0);
        batch = 0;
        for (var i = 0; i < AcceptCredit.EvidenceNeeded; i++)
        {
            credit.IsQuota.Should().BeFalse();
            Grant(credit);
            batch = credit.Accepted(_now);
        }

        credit.IsQuota.Should().BeTrue();
        return credit;
    }

    private void Grant(AcceptCredit credit)
    {
        _now += credit.Wait!.Value;
        credit.AfterWait(_now).Should().Be(1);
    }
}
