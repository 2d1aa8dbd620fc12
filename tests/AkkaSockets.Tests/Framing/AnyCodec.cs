namespace AkkaSockets.Tests.Framing;

/// <summary>Codecs of every kind with small random limits, so that short inputs reach them.</summary>
internal static class AnyCodec
{
    // What delimiters and prefixes are made of, so that random bytes mean something now and then.
    private static readonly byte[] Telling = [0, 1, 2, 3, 5, 0x80, 0xFF, .. "ab\r\n:,1"u8];

    public static FrameCodec From(Random random) => random.Next(10) switch
    {
        0 or 1 => LengthPrefixed(random),
        2 => FrameCodec.VarintPrefixed(Max(random)),
        3 or 4 => Delimited(random),
        5 => FrameCodec.Lines((LineEnding)random.Next(2), random.Next(2) == 0, Max(random)),
        6 => FrameCodec.FixedSize(random.Next(1, 7)),
        7 => Own.Netstrings(Max(random)),
        8 => LengthPrefixed(random, mayKeepHeader: false).Carrying(Own.Checksummed(Max(random))),
        _ => FrameCodec.VarintPrefixed(Max(random)).Carrying(FrameCodec.Lines(maxFrameSize: Max(random))),
    };

    public static byte[] Bytes(Random random, int longest)
    {
        var bytes = new byte[random.Next(longest + 1)];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = Byte(random);
        return bytes;
    }

    public static byte Byte(Random random) => random.Next(8) == 0 ? (byte)random.Next(256) : Telling[random.Next(Telling.Length)];

    private static FrameCodec Delimited(Random random)
    {
        var delimiter = new byte[random.Next(1, 6)];
        for (var i = 0; i < delimiter.Length; i++)
            delimiter[i] = (byte)"ab"[random.Next(2)];
        return FrameCodec.Delimited(delimiter, Max(random));
    }

    private static FrameCodec LengthPrefixed(Random random, bool mayKeepHeader = true)
    {
        while (true)
        {
            var field = new LengthField
            {
                Size = 1 << random.Next(4),
                LittleEndian = random.Next(2) == 0,
                Offset = random.Next(3) == 0 ? random.Next(4) : 0,
                IncludesHeader = random.Next(3) == 0,
                Adjustment = random.Next(3) == 0 ? random.Next(-6, 7) : 0,
                KeepHeader = mayKeepHeader && random.Next(3) == 0,
            };
            try
            {
                return FrameCodec.LengthPrefixed(field, Max(random));
            }
            catch (ArgumentException)
            {
                // No frame fits it: the next.
            }
        }
    }

    private static int Max(Random random) => random.Next(1, 40);
}
