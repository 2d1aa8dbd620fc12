using System.Collections.Concurrent;
using Akka.Configuration;
using Akka.Pattern;
using Akka.TestKit;

namespace Akka.Tests.Pattern;

public sealed class CircuitBreakerCallbackTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TestScheduler _time = new(ConfigurationFactory.Empty, null!);
    private readonly BlockingCollection<string> _calls = [];
    private readonly CircuitBreaker _breaker;

    public CircuitBreakerCallbackTests() => _breaker = new CircuitBreaker(_time, 1, Patience, TimeSpan.FromSeconds(1));

    [Fact]
    public void Each_transition_has_its_callbacks_called_each_time()
    {
        _breaker.OnOpen(() => _calls.Add("open")).OnHalfOpen(() => _calls.Add("half open")).OnClose(() => _calls.Add("closed"))
            .Should().BeSameAs(_breaker);

        for (var i = 0; i < 2; i++)
        {
            _breaker.Fail();
            Called("open");
            _time.Advance(TimeSpan.FromSeconds(1));
            Called("half open");
            _breaker.Succeed();
            Called("closed");
        }
    }

    [Fact]
    public void Callbacks_are_called_in_the_order_in_which_they_were_added()
    {
        for (var i = 0; i < 20; i++)
        {
            var number = i;
            _breaker.OnOpen(() => _calls.Add($"{number}"));
        }

        _breaker.Fail();

        for (var i = 0; i < 20; i++) Called($"{i}");
    }

    [Fact]
    public void Who_makes_the_breaker_open_does_not_wait_for_the_callbacks()
    {
        using var gate = new ManualResetEventSlim();
        _breaker.OnOpen(() =>
        {
            gate.Wait(Patience);
            _calls.Add("open");
        });

        _breaker.Fail();
        _calls.Should().BeEmpty();
        gate.Set();

        Called("open");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_callback_that_throws_keeps_no_other_from_being_called()
    {
        _breaker.OnOpen(() => throw new TimeZoneNotFoundException()).OnOpen(() => _calls.Add("second"));

        _breaker.Fail();

        Called("second");
    }

    private void Called(string name)
    {
        _calls.TryTake(out var call, Patience).Should().BeTrue();
        call.Should().Be(name);
    }
}
