using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>Which handler takes a message depends on that message alone, however often its type has come before.</summary>
public sealed class HandlerChoiceTests : TestKit.Xunit2.TestKit
{
    private interface IEven;

    [Fact]
    public void Messages_of_one_type_are_judged_by_the_predicates_one_by_one()
    {
        var chooser = Sys.ActorOf(Props.Create(() => new Chooser()));

        foreach (var number in new[] { 1, 20, 2, 30, 3, 1, 20 })
            chooser.Tell(number);

        ReceiveN(7).Should().Equal("small", "twenty", "small", "large", "small", "small", "twenty");
    }

    [Fact]
    public void Types_that_alternate_do_not_disturb_each_other()
    {
        var chooser = Sys.ActorOf(Props.Create(() => new Chooser()));

        for (var round = 0; round < 3; round++)
        {
            chooser.Tell(new Pair());
            chooser.Tell("text");
            chooser.Tell(1);
            chooser.Tell(1.5);
        }

        ReceiveN(12).Should().Equal(Enumerable.Repeat(new object[] { "even", "text", "small", "any" }, 3).SelectMany(answers => answers));
    }

    [Fact]
    public void A_type_that_no_handler_takes_is_unhandled_each_time()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.UnhandledMessage));
        var picky = Sys.ActorOf(Props.Create(() => new Picky()));

        picky.Tell(1);
        picky.Tell("no");
        picky.Tell(1);

        ReceiveN(3).Cast<Akka.Event.UnhandledMessage>().Select(unhandled => unhandled.Message).Should().Equal(1, "no", 1);
    }

    private sealed class Pair : IEven;

    private sealed class Chooser : ReceiveActor
    {
        public Chooser()
        {
            Receive<int>(_ => Sender.Tell("twenty"), number => number == 20);
            Receive<int>(number => number < 10, _ => Sender.Tell("small"));
            Receive<IEven>(_ => Sender.Tell("even"));
            Receive<int>(_ => Sender.Tell("large"));
            Receive<string>(_ => Sender.Tell("text"));
            ReceiveAny(_ => Sender.Tell("any"));
        }
    }

    private sealed class Picky : ReceiveActor
    {
        public Picky() => Receive<string>(_ => { }, text => text == "yes");
    }
}
