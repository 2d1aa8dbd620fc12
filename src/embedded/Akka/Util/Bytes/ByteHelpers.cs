using System.Buffers.Binary;
using Akka.IO;

namespace Akka.Util;

/// <summary>Writes numbers into arrays of bytes.</summary>
public static class ByteHelpers
{
    /// <summary>Writes a number's four bytes into an array, from an offset on, and answers that array.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The array has no four bytes there.</exception>
    public static byte[] PutInt(this byte[] target, int x, int offset = 0, ByteOrder order = ByteOrder.BigEndian)
    {
        ArgumentNullException.ThrowIfNull(target);
        var place = target.AsSpan(offset, sizeof(int));
        if (order == ByteOrder.BigEndian)
            BinaryPrimitives.WriteInt32BigEndian(place, x);
        else
            BinaryPrimitives.WriteInt32LittleEndian(place, x);
        return target;
    }
}
