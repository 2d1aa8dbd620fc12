using Akka.Util.Internal;

namespace Akka.Tests.Util;

public sealed class InterlockedSpinTests
{
    private string _text = "a";

    [Fact]
    public void A_reference_becomes_what_the_function_makes_of_it()
    {
        InterlockedSpin.Swap(ref _text, text => text + "b").Should().Be("ab");
        _text.Should().Be("ab");
    }

    [Fact]
    public void The_function_is_called_again_if_others_were_faster()
    {
        InterlockedSpin.Swap(ref _text, text =>
        {
            if (text == "a")
                _text = "other";
            return text + "!";
        }).Should().Be("other!");

        _text.Should().Be("other!");
    }

    [Fact]
    public void A_condition_decides_each_time_anew()
    {
        InterlockedSpin.ConditionallySwap(ref _text, text => (true, text + "b", 1)).Should().Be(1);
        _text.Should().Be("ab");
        InterlockedSpin.ConditionallySwap(ref _text, text => (false, text + "c", 2)).Should().Be(2);
        _text.Should().Be("ab");

        var answer = InterlockedSpin.ConditionallySwap(ref _text, text =>
        {
            _text = "other";
            return (text == "ab", "mine", text);
        });

        (answer, _text).Should().Be(("other", "other"));
    }

    [Fact]
    public void No_change_is_lost_between_threads()
    {
        var list = new Tuple<int>(0);

        Parallel.For(0, 1000, _ => InterlockedSpin.Swap(ref list, it => new Tuple<int>(it.Item1 + 1)));

        list.Item1.Should().Be(1000);
    }
}
