namespace Akka.Actor;

/// <summary>Makes selections.</summary>
public static class ActorRefFactoryShared
{
    /// <summary>Of a path.</summary>
    public static ActorSelection ActorSelection(ActorPath actorPath, ActorSystem system) =>
        new(((ExtendedActorSystem)system).Provider.RootGuardianAt(actorPath.Address), actorPath.Elements);

    /// <summary>Of a text: an address and a path, a path, or a path relative to <paramref name="lookupRoot"/>. What is empty, or of
    /// another kind of address, selects the dead letters.</summary>
    public static ActorSelection ActorSelection(string path, ActorSystem system, IActorRef lookupRoot)
    {
        var provider = ((ExtendedActorSystem)system).Provider;
        if (string.IsNullOrEmpty(path)) return new ActorSelection(provider.DeadLetters, "");
        if (Address.TryParse(path, out var address, out string rest)) return new ActorSelection(provider.RootGuardianAt(address), rest);
        if (Uri.IsWellFormedUriString(path, UriKind.Absolute)) return new ActorSelection(provider.DeadLetters, "");
        return path.StartsWith('/') ? new ActorSelection(provider.RootGuardian, path) : new ActorSelection(lookupRoot, path);
    }

    /// <summary>Of a path relative to an actor.</summary>
    public static ActorSelection ActorSelection(IActorRef anchorActorRef, string path) => new(anchorActorRef, path);
}
