using Akka.Actor;

namespace Akka.TestKit.TestActors;

/// <summary>Passes every message on to the test, in its sender's name, and also sends it back.</summary>
public class EchoActor : ReceiveActor
{
    /// <summary>Echoes to <paramref name="testkit"/>'s test actor, and to the sender if <paramref name="echoBackToSenderAsWell"/> is true.</summary>
    public EchoActor(TestKitBase testkit, bool echoBackToSenderAsWell = true)
    {
        ReceiveAny(message =>
        {
            testkit.TestActor.Forward(message);
            if (echoBackToSenderAsWell && !Sender.Equals(testkit.TestActor))
                Sender.Forward(message);
        });
    }

    /// <summary>To make one with.</summary>
    public static Props Props(TestKitBase testkit, bool echoBackToSenderAsWell = true) =>
        Actor.Props.Create(() => new EchoActor(testkit, echoBackToSenderAsWell));
}
