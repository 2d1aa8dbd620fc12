namespace AkkaSockets.Framing;

/// <summary>Which values of a length field stand for a frame, and how long those frames are as they are handed over.</summary>
internal readonly record struct LengthFieldRange
{
    private LengthFieldRange(LengthField field, long minValue, long maxValue)
    {
        var kept = field.KeepHeader ? field.HeaderSize : 0;
        MinValue = (ulong)minValue;
        MaxValue = (ulong)maxValue;
        ToPayload = field.ToBody + kept;
    }

    public ulong MinValue { get; }

    public ulong MaxValue { get; }

    /// <summary>What has to be added to the value to get the length of the frame.</summary>
    public long ToPayload { get; }

    public int MinPayload => (int)((long)MinValue + ToPayload);

    public int MaxPayload => (int)((long)MaxValue + ToPayload);

    /// <summary>False if no value of the field stands for a frame of at most that size.</summary>
    public static bool TryGet(LengthField field, int maxFrameSize, out LengthFieldRange range)
    {
        var maxBody = field.KeepHeader ? maxFrameSize - field.HeaderSize : maxFrameSize;
        var minValue = Math.Max(0, -field.ToBody);
        var largest = (long)Math.Min(field.LargestValue, long.MaxValue);
        var maxValue = Math.Min(maxBody - field.ToBody, largest);
        range = maxValue < minValue ? default : new LengthFieldRange(field, minValue, maxValue);
        return maxValue >= minValue;
    }
}
