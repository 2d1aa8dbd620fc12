namespace Akka.IO;

/// <summary>The order of the bytes of a number on the wire.</summary>
public enum ByteOrder
{
    /// <summary>The most significant byte comes first, as in network protocols.</summary>
    BigEndian = 0,

    /// <summary>The least significant byte comes first.</summary>
    LittleEndian = 1,
}
