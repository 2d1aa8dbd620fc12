namespace Akka.Actor;

/// <summary>The context with behaviours that handle every message.</summary>
public interface IUntypedActorContext : IActorContext
{
    /// <summary>Replaces the behaviour, and the ones below it.</summary>
    void Become(UntypedReceive receive);

    /// <summary>Puts a behaviour on top of the present one.</summary>
    void BecomeStacked(UntypedReceive receive);
}
