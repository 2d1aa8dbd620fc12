namespace Akka.IO;

/// <summary>Why an outgoing connection could not be made, or was not in time.</summary>
public class ConnectException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public ConnectException(string message)
        : base(message)
    {
    }

    internal ConnectException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
