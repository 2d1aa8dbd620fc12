namespace Akka.Actor;

/// <summary>Something that exists once per actor system, such as <see cref="CoordinatedShutdown"/>.</summary>
public interface IExtension
{
}
