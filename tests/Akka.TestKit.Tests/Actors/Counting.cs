namespace Akka.TestKit.Tests.Actors;

/// <summary>Keeps what it handles; fails and answers if told to.</summary>
internal sealed class Counting : ReceiveActor
{
    public Counting()
    {
        Receive<string>(text =>
        {
            Handled.Add(text);
            if (text == "fail")
                throw new TimeZoneNotFoundException("expected by the test");
            if (text == "answer")
                Sender.Tell("the answer");
        });
        Receive<Terminated>(terminated => Handled.Add($"Terminated {terminated.ActorRef}"));
    }

    public List<string> Handled { get; } = [];
}
