namespace Akka.TestKit.Tests.Actors;

public class NoImplicitSenderTests : Xunit2.TestKit, INoImplicitSender
{
    [Fact]
    public async Task Nobody_is_the_sender()
    {
        TestActor.Tell("a");
        ExpectMsg("a");
        LastSender.Should().Be(Sys.DeadLetters);

        await Task.Yield();

        TestActor.Tell("a");
        await ExpectMsgAsync("a");
        LastSender.Should().Be(Sys.DeadLetters);
    }

    [Fact]
    public void A_sender_can_be_given()
    {
        TestActor.Tell("a", TestActor);

        ExpectMsgFrom(TestActor, "a");
    }
}
