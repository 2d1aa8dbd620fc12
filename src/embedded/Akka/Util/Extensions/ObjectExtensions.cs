namespace Akka.Util.Extensions;

/// <summary>Makes options of objects.</summary>
public static class ObjectExtensions
{
    /// <inheritdoc cref="Option{T}.Create"/>
    public static Option<T> AsOption<T>(this T obj) => Option<T>.Create(obj);
}
