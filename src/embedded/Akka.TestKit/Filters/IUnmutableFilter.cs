namespace Akka.TestKit;

/// <summary>Log events that are muted until this is disposed.</summary>
public interface IUnmutableFilter : IDisposable
{
    /// <summary>Lets the events be logged again.</summary>
    void Unmute();
}
