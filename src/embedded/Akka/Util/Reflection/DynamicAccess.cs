namespace Akka.Util;

/// <summary>Makes objects of types that are known by name only.</summary>
public static class DynamicAccess
{
    /// <summary>An object of the type of a name, or why there is none: no such type, no constructor for the arguments, not the kind of object
    /// that is asked for, or what its constructor threw.</summary>
    /// <typeparam name="TResult">The kind of object.</typeparam>
    public static Try<TResult> CreateInstanceFor<TResult>(string typeName, params object[] args)
        where TResult : class => Try<TResult>.From(() =>
    {
        var type = Type.GetType(typeName, throwOnError: true)!;
        return type.Implements<TResult>()
            ? (TResult)Activator.CreateInstance(type, args)!
            : throw new InvalidCastException($"[{type}] is no [{typeof(TResult)}].");
    });
}
