using Akka.Actor;
using Akka.Configuration;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class DeploymentTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(Deployments, output: output)
{
    private const string Deployments =
        """
        akka.loglevel = WARNING
        own { type = Dispatcher, executor = thread-pool-executor, throughput = 1 }
        akka.actor.deployment {
          default { mailbox = from-default }
          /exact { dispatcher = exact }
          /exact/child { dispatcher = child }
          "/any/*" { dispatcher = star }
          "/any/known" { dispatcher = known }
          "/*/known" { dispatcher = star-known }
          "/deep/**" { dispatcher = deep }
          "/deep/one/**" { dispatcher = deeper }
          "/deep/*/end" { dispatcher = deep-star }
          /sized { stash-capacity = 7, mailbox = own-mailbox }
        }
        """;

    [Theory]
    [InlineData("/exact", "exact")]
    [InlineData("/exact/child", "child")]
    [InlineData("/any/thing", "star")]
    [InlineData("/any/known", "known")]
    [InlineData("/other/known", "star-known")]
    [InlineData("/deep/x/y/z", "deep")]
    [InlineData("/deep/one/two", "deeper")]
    [InlineData("/deep/one/end", "deep-star")]
    public void The_deployment_that_says_most_about_the_path_holds(string path, string dispatcher)
    {
        Lookup(path)!.Dispatcher.Should().Be(dispatcher);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_longer_pattern_does_not_hide_a_shorter_one()
    {
        Lookup("/deep/x")!.Dispatcher.Should().Be("deep");
    }

    [Theory]
    [InlineData("/unknown")]
    [InlineData("/exact/other")]
    [InlineData("/any")]
    [InlineData("/any/thing/more")]
    [InlineData("/deep")]
    public void Other_paths_have_none(string path)
    {
        Lookup(path).Should().BeNull();
    }

    [Fact]
    public void A_deployment_tells_what_it_says()
    {
        var deploy = Lookup("/sized")!;

        (deploy.Path, deploy.StashCapacity, deploy.Mailbox, deploy.Dispatcher).Should().Be(("/sized", 7, "own-mailbox", Deploy.NoDispatcherGiven));
        deploy.Scope.Should().Be(Deploy.NoScopeGiven);
        Lookup("/exact")!.StashCapacity.Should().Be(Deploy.NoStashSize);
    }

    [Fact]
    public void What_a_deployment_does_not_say_the_default_one_does()
    {
        Lookup("/exact")!.Mailbox.Should().Be("from-default");
    }

    [Fact]
    public void A_deployment_can_be_added_and_replaced()
    {
        Deployer.SetDeploy(new Deploy("/added", Scope.Local).WithDispatcher("first"));
        Lookup("/added")!.Dispatcher.Should().Be("first");

        Deployer.SetDeploy(new Deploy("/added", Scope.Local).WithDispatcher("second"));

        Lookup("/added")!.Dispatcher.Should().Be("second");
    }

    [Fact]
    public void An_actor_gets_what_its_deployment_says()
    {
        Deployer.SetDeploy(new Deploy("/deployed", Scope.Local).WithDispatcher("own"));

        var actor = Sys.ActorOf(Props.Create<TellsDispatcher>(), "deployed");
        actor.Tell("which");

        ExpectMsg("own");
    }

    [Theory]
    [InlineData("/a//b")]
    [InlineData("/a/$b")]
    [InlineData("/a b")]
    public void A_path_that_no_actor_can_have_is_refused(string path)
    {
        FluentActions.Invoking(() => Deployer.SetDeploy(new Deploy(path, Scope.Local))).Should().Throw<IllegalActorNameException>().WithMessage($"*{path}*");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_router_that_does_not_exist_is_refused_when_the_system_starts()
    {
        FluentActions.Invoking(() => ActorSystem.Create("routed", "akka.actor.deployment { /x { router = no-such-router } }"))
            .Should().Throw<ConfigurationException>().WithMessage("*no-such-router*");
    }

    private Deployer Deployer => ((ExtendedActorSystem)Sys).Provider.Deployer;

    private Deploy? Lookup(string path) => Deployer.Lookup(path.Split('/').Skip(1));

    private sealed class TellsDispatcher : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(Context.Dispatcher.Id);
    }
}
