using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2.Tests;

public class OutputTests
{
    private readonly RecordedOutput _output = new();

    [Fact]
    public void The_systems_log_goes_to_the_tests_output()
    {
        using var kit = new TestKit(output: _output);

        kit.Sys.Log.Warning("the {0}", "warning");
        kit.Sys.Log.Error(new TimeZoneNotFoundException("the cause"), "the error");

        kit.AwaitAssert(() => _output.Text.Should().Contain("the warning").And.Contain("the error").And.Contain("the cause"));
    }

    [Fact]
    public void Each_form_of_the_constructor_takes_an_output()
    {
        using (var kit = new TestKit("akka.loglevel = DEBUG", _output))
        {
            kit.Sys.Log.Debug("first");
            kit.AwaitAssert(() => _output.Text.Should().Contain("first"));
        }

        using (var kit = new TestKit(TestKit.DefaultConfig, "named", _output))
        {
            kit.Sys.Log.Info("second");
            kit.AwaitAssert(() => _output.Text.Should().Contain("second"));
        }

        using (var kit = new TestKit(ActorSystemSetup.Empty, "named", _output))
        {
            kit.Sys.Log.Info("third");
            kit.AwaitAssert(() => _output.Text.Should().Contain("third"));
        }
    }

    [Fact]
    public void An_output_that_takes_no_more_does_no_harm()
    {
        using var kit = new TestKit(output: new ClosedOutput());

        kit.Sys.Log.Warning("a");

        kit.EventFilter.Warning("b").ExpectOne(() => kit.Sys.Log.Warning("b"));
    }

    [Fact]
    public void A_malformed_message_is_shown_all_the_same()
    {
        using var kit = new TestKit(output: _output);

        kit.Sys.Log.Warning("the {0} and {1}", "warning");
        kit.Sys.Log.Warning("the end");

        kit.AwaitAssert(() => _output.Text.Should().Contain("the {0} and {1}").And.Contain("the end"));
    }

    [Fact]
    public void Several_systems_can_share_an_output()
    {
        using var kit = new WithAnotherSystem(_output);

        kit.Sys.Log.Warning("a");
        kit.Other.Log.Warning("b");

        kit.AwaitAssert(() => _output.Text.Should().MatchRegex("(?m)^\\[.*a$").And.MatchRegex("(?m)^other: .*b$"));
    }

    private sealed class WithAnotherSystem : TestKit
    {
        public WithAnotherSystem(ITestOutputHelper output)
            : base(output: output) => InitializeLogger(Other, "other: ");

        public ActorSystem Other { get; } = ActorSystem.Create("other");

        protected override void AfterAll() => Shutdown(Other);
    }

    private sealed class ClosedOutput : ITestOutputHelper
    {
        public void WriteLine(string message) => throw new InvalidOperationException("There is no currently active test.");

        public void WriteLine(string format, params object[] args) => WriteLine(format);
    }
}
