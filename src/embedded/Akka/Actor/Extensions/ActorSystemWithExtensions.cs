namespace Akka.Actor;

/// <summary>Asks an actor system for its extensions.</summary>
public static class ActorSystemWithExtensions
{
    /// <summary>The system's extension of type <typeparamref name="T"/>. It must be registered.</summary>
    public static T WithExtension<T>(this ActorSystem system) where T : class, IExtension
    {
        ArgumentNullException.ThrowIfNull(system);
        return system.GetExtension<T>();
    }

    /// <summary>Likewise; it is registered through an id of type <paramref name="extensionId"/> if it isn't yet.</summary>
    public static T WithExtension<T>(this ActorSystem system, Type extensionId) where T : class, IExtension
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(extensionId);
        return system.HasExtension<T>() ? system.GetExtension<T>() : (T)system.RegisterExtension(Create(extensionId));
    }

    /// <summary>Likewise; it is registered through an id of type <typeparamref name="TI"/> if it isn't yet.</summary>
    public static T WithExtension<T, TI>(this ActorSystem system) where T : class, IExtension where TI : IExtensionId =>
        system.WithExtension<T>(typeof(TI));

    private static IExtensionId Create(Type type) =>
        Activator.CreateInstance(type) as IExtensionId
        ?? throw new ArgumentException($"{type} is no extension's id: it doesn't implement {nameof(IExtensionId)}.", nameof(type));
}
