using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class TelemetryOffTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = OFF", output: output)
{
    [Fact]
    public void Actors_publish_no_telemetry_unless_it_is_asked_for()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(IActorTelemetryEvent));

        var actor = Watch(Sys.ActorOf(Props.Create<Echo>()));
        Sys.Stop(actor);

        ExpectTerminated(actor);
        ExpectNoMsg(0);
        Sys.Settings.EmitActorTelemetry.Should().BeFalse();
    }
}
