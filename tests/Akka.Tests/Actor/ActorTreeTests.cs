using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class ActorTreeTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public void The_tree_of_actors_has_a_line_for_each_below_its_parents()
    {
        Sys.ActorOf(Props.Create<Echo>(), "first-of-all");
        Sys.ActorOf(Props.Create<Echo>(), "second-of-all").Tell("hello");
        ExpectMsg("hello");

        var lines = ((ExtendedActorSystem)Sys).PrintTree().Split('\n');

        var user = Array.FindIndex(lines, line => line.Contains("-> user "));
        user.Should().BePositive();
        foreach (var name in new[] { "first-of-all", "second-of-all" })
        {
            var line = Array.FindIndex(lines, line => line.Contains($"-> {name} "));
            line.Should().BeGreaterThan(user);
            lines[line].Should().Contain(typeof(Echo).ToString());
            lines[line].IndexOf("->", StringComparison.Ordinal).Should().BeGreaterThan(lines[user].IndexOf("->", StringComparison.Ordinal));
        }
    }
}
