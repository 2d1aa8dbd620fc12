namespace Akka.Configuration.Hocon;

/// <summary>Something that may turn out to be an object.</summary>
public interface IMightBeAHoconObject
{
    /// <summary>Whether it is one.</summary>
    bool IsObject();

    /// <summary>The object, or null when it is none.</summary>
    HoconObject? GetObject();
}
