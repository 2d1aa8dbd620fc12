namespace AkkaSockets;

/// <summary>Values that switch a limit off; in HOCON each is written <c>off</c>.</summary>
public static class Off
{
    /// <summary>No limit of time: <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</summary>
    public static TimeSpan Time => Timeout.InfiniteTimeSpan;

    /// <summary>No limit of a number: <see cref="int.MaxValue"/>.</summary>
    public const int Count = int.MaxValue;

    /// <summary>No limit of bytes: <see cref="long.MaxValue"/>.</summary>
    public const long Size = long.MaxValue;
}
