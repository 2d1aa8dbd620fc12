using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class DeciderTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = OFF", output: output)
{
    [Fact]
    public void A_deciders_sender_is_the_child_that_failed()
    {
        var supervisor = Sys.ActorOf(Props.Create(() => new Supervisor(TestActor)));
        supervisor.Tell("make");
        var child = ExpectMsg<IActorRef>();

        child.Tell("fail");

        ExpectMsg<(string, IActorRef)>().Should().Be(("failed", child));
        supervisor.Tell("echo");
        ExpectMsg("echo");
    }

    private sealed class Supervisor : UntypedActor
    {
        private readonly IActorRef _probe;

        public Supervisor(IActorRef probe) => _probe = probe;

        protected override void OnReceive(object message)
        {
            if (message is "make") Sender.Tell(Context.ActorOf(Props.Create<Failing>()));
            else Sender.Tell(message);
        }

        protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ =>
        {
            _probe.Tell(("failed", Sender));
            return Directive.Resume;
        });
    }

    private sealed class Failing : UntypedActor
    {
        protected override void OnReceive(object message) => throw new TimeZoneNotFoundException();
    }
}
