namespace Akka.Actor;

/// <summary>A name that no actor can have.</summary>
public class IllegalActorNameException : AkkaException
{
    /// <summary>Makes an exception with a message.</summary>
    public IllegalActorNameException(string message)
        : base(message)
    {
    }
}
