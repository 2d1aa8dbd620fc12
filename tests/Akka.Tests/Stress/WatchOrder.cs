using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>What a <see cref="StressedWatcher"/> is told to do.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Subject">With whom.</param>
/// <param name="Directive">What its supervisor does about its failure.</param>
internal sealed record WatchOrder(WatchOrderKind Kind, IActorRef Subject, Directive Directive);
