using Akka.Actor;
using Akka.Configuration;

namespace AkkaSockets.Host.Lifetime;

/// <summary>The host's one actor system.</summary>
internal static class HostSystem
{
    /// <summary>Starts it.</summary>
    /// <exception cref="HostFailedException">Akka refuses the configuration.</exception>
    public static ActorSystem Create(Config config)
    {
        try
        {
            return ActorSystem.Create("host", config);
        }
        catch (Exception e) // a wrong value under akka { } comes as whatever its reader happens to throw
        {
            throw new HostFailedException($"The actor system doesn't start with this configuration: {e.GetBaseException().Message.Split('\n')[0]}");
        }
    }
}
