using Akka.Actor;
using Akka.Pattern;
using Xunit.Abstractions;

namespace Akka.Tests.Pattern;

public sealed class BackoffOptionsTests(ITestOutputHelper output) : BackoffTestBase(output)
{
    [Theory]
    [InlineData(0, 10, 0.0)]
    [InlineData(-1, 10, 0.0)]
    [InlineData(10, 9, 0.0)]
    [InlineData(1, 10, -0.1)]
    [InlineData(1, 10, 1.1)]
    public void Options_out_of_range_are_refused_when_the_props_are_made(int min, int max, double random)
    {
        var onStop = Backoff.OnStop(Child, "child", min * Second, max * Second, random, -1);
        var onFailure = Backoff.OnFailure(Child, "child", min * Second, max * Second, random, -1);

        FluentActions.Invoking(() => BackoffSupervisor.Props(onStop)).Should().ThrowExactly<ArgumentException>();
        FluentActions.Invoking(() => BackoffSupervisor.Props(onFailure)).Should().ThrowExactly<ArgumentException>();
    }

    [Theory]
    [InlineData(0, 10, 0.0, "minBackoff is 00:00:00; it must be positive*")]
    [InlineData(10, 9, 0.0, "maxBackoff is 00:00:09; it must be minBackoff (00:00:10) or more*")]
    [InlineData(1, 10, 1.5, "randomFactor is 1.5; it must be from 0 to 1*")]
    [Trait("Upstream", "defect")]
    public void A_refused_option_is_told_with_what_would_be_valid(int min, int max, double random, string message)
    {
        var options = Backoff.OnStop(Child, "child", min * Second, max * Second, random, -1);

        FluentActions.Invoking(() => BackoffSupervisor.Props(options)).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Options_are_not_changed_but_copied()
    {
        var options = Backoff.OnStop(Child, "child", Second, 10 * Second, 0, -1);
        options.WithReplyWhileStopped("later").WithMaxNrOfRetries(0).WithManualReset().WithFinalStopMessage(_ => true).Should().NotBeSameAs(options);

        var supervisor = Supervised(options);
        supervisor.Tell("hello");
        ExpectMsg("hello");
        supervisor.Tell("stop");
        Waits(supervisor, 1);
        supervisor.Tell("hello");

        StartsAfter(supervisor, Second);
        Time.Advance(Second);
        Waits(supervisor, 0);
    }

    [Fact]
    public void Waits_are_longer_by_a_random_part()
    {
        var supervisor = Supervised(Backoff.OnStop(Child, "child", 10 * Second, 10 * Second, 1, -1).WithManualReset());
        var longer = false;

        for (var i = 1; i <= 10; i++)
        {
            supervisor.Tell("stop");
            Waits(supervisor, i);
            Time.Advance(9.9 * Second);
            Current(supervisor).Should().BeNull();
            Time.Advance(0.2 * Second);
            longer |= Current(supervisor) is null;
            Time.Advance(10 * Second);
            ExpectMsg("started");
        }

        longer.Should().BeTrue();
    }

    [Fact]
    public void Messages_of_the_supervisor_to_itself_are_no_dead_letters_when_it_has_stopped()
    {
        BackoffSupervisor.StartChild.Instance.Should().BeAssignableTo<Akka.Event.IDeadLetterSuppression>();
        new BackoffSupervisor.ResetRestartCount(3).Should().BeAssignableTo<Akka.Event.IDeadLetterSuppression>().Which.As<BackoffSupervisor.ResetRestartCount>().Current.Should().Be(3);
    }
}
