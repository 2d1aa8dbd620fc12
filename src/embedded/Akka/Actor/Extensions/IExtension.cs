namespace Akka.Actor;

/// <summary>Something that exists once per actor system, such as coordinated shutdown.</summary>
public interface IExtension
{
}
