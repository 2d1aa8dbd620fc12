namespace Akka.Actor;

/// <summary>An envelope around another message.</summary>
public interface IWrappedMessage
{
    /// <summary>The message inside.</summary>
    object Message { get; }
}
