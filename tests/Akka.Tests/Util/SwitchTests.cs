using Akka.Util;

namespace Akka.Tests.Util;

public sealed class SwitchTests
{
    [Fact]
    public void A_switch_is_turned_once()
    {
        var it = new Switch();

        (it.IsOn, it.IsOff).Should().Be((false, true));
        it.SwitchOff().Should().BeFalse();
        it.SwitchOn().Should().BeTrue();
        it.SwitchOn().Should().BeFalse();
        (it.IsOn, it.IsOff).Should().Be((true, false));
        it.SwitchOff().Should().BeTrue();
        new Switch(true).IsOn.Should().BeTrue();
    }

    [Fact]
    public void The_action_runs_after_it_is_turned_and_only_then()
    {
        var it = new Switch();
        var seen = new List<string>();

        it.SwitchOff(() => seen.Add("off"));
        it.SwitchOn(() => seen.Add($"on: {it.IsOn}"));
        it.SwitchOn(() => seen.Add("on again"));
        it.SwitchOff(() => seen.Add($"off: {it.IsOff}"));

        seen.Should().Equal("on: True", "off: True");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_is_turned_back_if_the_action_throws(bool on)
    {
        var it = new Switch(on);
        var turn = () => on ? it.SwitchOff(() => throw new InvalidOperationException()) : it.SwitchOn(() => throw new InvalidOperationException());

        turn.Should().Throw<InvalidOperationException>();

        it.IsOn.Should().Be(on);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_action_for_one_position_runs_in_no_other(bool on)
    {
        var it = new Switch(on);
        var seen = new List<string>();

        it.IfOn(() => seen.Add("if on")).Should().Be(on);
        it.IfOff(() => seen.Add("if off")).Should().Be(!on);
        it.WhileOn(() => seen.Add("while on")).Should().Be(on);
        it.WhileOff(() => seen.Add("while off")).Should().Be(!on);

        seen.Should().Equal(on ? ["if on", "while on"] : ["if off", "while off"]);
    }

    [Fact]
    public void Nobody_turns_it_while_an_action_relies_on_its_position()
    {
        foreach (var holding in new Func<Switch, Action, bool>[]
        {
            static (it, action) => it.WhileOff(action),
            static (it, action) =>
            {
                it.Locked(action);
                return true;
            }
        })
        {
            var it = new Switch();
            var turner = new Thread(() => it.SwitchOn());

            holding(it, () =>
            {
                turner.Start();
                SpinWait.SpinUntil(() => it.IsOn || turner.ThreadState.HasFlag(ThreadState.WaitSleepJoin), TimeSpan.FromSeconds(10));
                it.IsOff.Should().BeTrue();
            }).Should().BeTrue();

            turner.Join(TimeSpan.FromSeconds(10)).Should().BeTrue();
            it.IsOn.Should().BeTrue();
        }
    }
}
