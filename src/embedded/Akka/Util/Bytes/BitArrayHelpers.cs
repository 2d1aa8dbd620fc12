using System.Collections;

namespace Akka.Util;

/// <summary>Makes bytes of bits.</summary>
public static class BitArrayHelpers
{
    /// <summary>The byte that eight bits make, the first being the least significant.</summary>
    /// <exception cref="ArgumentException">They are not eight.</exception>
    public static byte[] ToBytes(this BitArray arr)
    {
        ArgumentNullException.ThrowIfNull(arr);
        if (arr.Length != 8)
            throw new ArgumentException($"There are {arr.Length} bits; a byte takes 8.", nameof(arr));

        var bytes = new byte[1];
        arr.CopyTo(bytes, 0);
        return bytes;
    }
}
