using System.Numerics;

namespace Akka.Util;

/// <summary>
/// The hash function MurmurHash 3 in the form that Scala's library has it, 32 bits wide. Not for secrets. A hash is built from
/// <see cref="StartHash"/>, one <see cref="ExtendHash"/> for each value, with a pair of magic numbers that goes on from value to value, and
/// <see cref="FinalizeHash"/>.
/// </summary>
public static class MurmurHash
{
    /// <summary>The first of one series of magic numbers.</summary>
    public const uint StartMagicA = 0x95543787;

    /// <summary>The first of the other series of magic numbers.</summary>
    public const uint StartMagicB = 0x2ad7eb25;

    private const uint StringSeed = 0x331df49;
    private const uint ArraySeed = 0x3c074a61;

    /// <summary>Begins a hash.</summary>
    public static uint StartHash(uint seed) => seed ^ 0x971e137b;

    /// <summary>The magic number after one of the series of <see cref="StartMagicA"/>.</summary>
    public static uint NextMagicA(uint magicA) => unchecked((magicA * 5) + 0x7b7d159c);

    /// <summary>The magic number after one of the series of <see cref="StartMagicB"/>.</summary>
    public static uint NextMagicB(uint magicB) => unchecked((magicB * 5) + 0x6bce6396);

    /// <summary>Takes a value into a hash.</summary>
    public static uint ExtendHash(uint hash, uint value, uint magicA, uint magicB) =>
        unchecked(((hash ^ (BitOperations.RotateLeft(value * magicA, 11) * magicB)) * 3) + 0x52dce729);

    /// <summary>Ends a hash: spreads what every bit says over all of them.</summary>
    public static uint FinalizeHash(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
            hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
            return hash ^ (hash >> 16);
        }
    }

    /// <summary>The hash of bytes.</summary>
    public static int ByteHash(byte[] b) => ArrayHash(b);

    /// <summary>The hash of an array, from the hash codes of what it holds; null counts as 0.</summary>
    public static int ArrayHash<T>(T[] a)
    {
        ArgumentNullException.ThrowIfNull(a);
        var hash = new Chain(unchecked((uint)a.Length * ArraySeed));
        foreach (var item in a)
            hash.Extend(CodeOf(item));
        return hash.End();
    }

    /// <summary>The hash of a text, the same in every process.</summary>
    public static int StringHash(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        var hash = new Chain(unchecked((uint)s.Length * StringSeed));
        var rest = s.AsSpan();
        for (; rest.Length > 1; rest = rest[2..])
            hash.Extend(unchecked(((uint)rest[0] << 16) + rest[1]));
        if (rest.Length == 1)
            hash.Extend(rest[0]);
        return hash.End();
    }

    /// <summary>The hash of items whatever their order, from their hash codes; null counts as 0.</summary>
    public static int SymmetricHash<T>(IEnumerable<T> xs, uint seed)
    {
        ArgumentNullException.ThrowIfNull(xs);
        uint sum = 0, parity = 0, count = 0, product = 1;
        foreach (var item in xs)
        {
            var code = CodeOf(item);
            unchecked
            {
                sum += code;
                parity ^= code;
                product *= code == 0 ? 1 : code;
                count++;
            }
        }

        var hash = new Chain(unchecked(seed * count));
        hash.Skip();
        hash.Extend(sum);
        hash.Extend(parity);
        hash.Extend(product);
        return hash.End();
    }

    private static uint CodeOf<T>(T item) => unchecked((uint)(item?.GetHashCode() ?? 0));

    /// <summary>A hash in the making, with the magic numbers of its next value.</summary>
    private struct Chain(uint seed)
    {
        private uint _hash = StartHash(seed);
        private uint _magicA = StartMagicA;
        private uint _magicB = StartMagicB;

        public void Extend(uint value)
        {
            _hash = ExtendHash(_hash, value, _magicA, _magicB);
            Skip();
        }

        public void Skip()
        {
            _magicA = NextMagicA(_magicA);
            _magicB = NextMagicB(_magicB);
        }

        public readonly int End() => unchecked((int)FinalizeHash(_hash));
    }
}
