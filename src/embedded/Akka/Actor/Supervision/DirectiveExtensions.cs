namespace Akka.Actor;

/// <summary>Pairs directives with exception types.</summary>
public static class DirectiveExtensions
{
    /// <summary>Says that the directive is for a type of exception.</summary>
    public static KeyValuePair<Type, Directive> When<TException>(this Directive self)
        where TException : Exception => new(typeof(TException), self);
}
