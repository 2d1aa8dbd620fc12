using Akka.Event;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Internal;

/// <summary>Picks errors, all of them or those with a certain cause. The message may be the event's or its cause's.</summary>
public class ErrorFilter : EventFilterBase
{
    private readonly Type? _type;
    private readonly bool _inner;

    /// <summary>Errors with or without a cause.</summary>
    public ErrorFilter(IStringMatcher? messageMatcher = null, IStringMatcher? sourceMatcher = null)
        : this(null, messageMatcher, sourceMatcher)
    {
    }

    /// <summary>
    /// Errors whose cause is an <paramref name="exceptionType"/>, or with <paramref name="recurseInnerExceptions"/> one of
    /// its inner exceptions; null means any error.
    /// </summary>
    /// <exception cref="ArgumentException">The type is no exception.</exception>
    public ErrorFilter(
        Type? exceptionType,
        IStringMatcher? messageMatcher = null,
        IStringMatcher? sourceMatcher = null,
        bool recurseInnerExceptions = false)
        : base(messageMatcher, sourceMatcher)
    {
        if (exceptionType is not null && !typeof(Exception).IsAssignableFrom(exceptionType))
            throw new ArgumentException($"The type must be an exception. It was: {exceptionType}", nameof(exceptionType));

        _type = exceptionType;
        _inner = recurseInnerExceptions;
    }

    /// <inheritdoc />
    protected override string FilterDescriptiveName => _type is null ? "Error" : $"Error with Cause <{_type}>";

    /// <inheritdoc />
    protected override bool IsMatch(LogEvent evt)
    {
        if (evt is not Error error)
            return false;

        var causes = Causes(error).Where(cause => _type is null || _type.IsInstanceOfType(cause)).ToList();
        if (_type is not null && causes.Count == 0)
            return false;
        return InternalDoMatch(error.LogSource, error.Message) || causes.Exists(cause => InternalDoMatch(error.LogSource, cause.Message));
    }

    private IEnumerable<Exception> Causes(Error error)
    {
        for (var cause = error.Cause; cause is not null; cause = _inner ? cause.InnerException : null)
            yield return cause;
    }
}
