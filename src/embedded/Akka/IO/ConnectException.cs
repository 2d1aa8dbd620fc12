namespace Akka.IO;

/// <summary>Why an outgoing connection could not be made, where no socket error says it.</summary>
public class ConnectException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public ConnectException(string message)
        : base(message)
    {
    }
}
