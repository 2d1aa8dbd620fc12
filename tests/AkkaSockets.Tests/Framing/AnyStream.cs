using System.Buffers;

namespace AkkaSockets.Tests.Framing;

/// <summary>What a peer may send: good frames, frames that were tampered with, and noise.</summary>
internal static class AnyStream
{
    public static byte[] Of(FrameCodec codec, Random random)
    {
        var output = new ArrayBufferWriter<byte>();
        for (var parts = random.Next(5); parts > 0; parts--)
        {
            if (random.Next(4) == 0 || !TryEncode(codec, random, output))
                output.Write(AnyCodec.Bytes(random, 12));
        }

        var bytes = output.WrittenSpan.ToArray();
        for (var changes = random.Next(4) == 0 ? random.Next(4) : 0; changes > 0 && bytes.Length > 0; changes--)
            bytes[random.Next(bytes.Length)] = AnyCodec.Byte(random);
        return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }

    /// <summary>The bytes in arrivals of random sizes, some of them empty.</summary>
    public static IEnumerable<byte[]> Split(byte[] bytes, Random random)
    {
        var longest = random.Next(1, 30);
        for (var start = 0; start < bytes.Length;)
        {
            var end = Math.Min(bytes.Length, start + random.Next(longest + 1));
            yield return bytes[start..end];
            start = end;
        }
    }

    private static bool TryEncode(FrameCodec codec, Random random, ArrayBufferWriter<byte> output)
    {
        var longest = Math.Min(codec.MaxFrameSize, random.Next(4) == 0 ? int.MaxValue : 8);
        try
        {
            codec.Encode(AnyCodec.Bytes(random, longest), output);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
