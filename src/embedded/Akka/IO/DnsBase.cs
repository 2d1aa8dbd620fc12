using Akka.Actor;

namespace Akka.IO;

/// <summary>Answers of name resolution, as far as they are remembered. The base class remembers none.</summary>
public abstract class DnsBase
{
    /// <summary>Looks a name up.</summary>
    /// <param name="name">The host name.</param>
    /// <returns>The answer, or null.</returns>
    public virtual Dns.Resolved? Cached(string name) => null;

    /// <summary>Gives the remembered answer, or asks the manager for one.</summary>
    /// <param name="name">The host name.</param>
    /// <param name="system">The system.</param>
    /// <param name="sender">Who gets the answer when it is not known yet.</param>
    /// <returns>The remembered answer; null if it will be sent.</returns>
    public virtual Dns.Resolved? Resolve(string name, ActorSystem system, IActorRef sender)
    {
        if (Cached(name) is { } known)
            return known;
        Dns.Instance.Apply(system).Manager.Tell(new Dns.Resolve(name), sender);
        return null;
    }
}
