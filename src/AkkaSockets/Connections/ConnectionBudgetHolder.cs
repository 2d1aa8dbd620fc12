using Akka.Actor;
using AkkaSockets.Memory;

namespace AkkaSockets;

/// <summary>Passes on to a connection's actor what the memory budget asks of it.</summary>
internal sealed class ConnectionBudgetHolder(IActorRef handler) : IBudgetHolder
{
    private static readonly MemoryShortage Short = new(true);
    private static readonly MemoryShortage Over = new(false);

    public void Suspend() => handler.Tell(Short, ActorRefs.NoSender);

    public void Resume() => handler.Tell(Over, ActorRefs.NoSender);
}
