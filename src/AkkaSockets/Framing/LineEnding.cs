namespace AkkaSockets;

/// <summary>What is written at the end of a line. Either is read.</summary>
public enum LineEnding
{
    /// <summary>A line feed: <c>\n</c>.</summary>
    Lf,

    /// <summary>A carriage return and a line feed, <c>\r\n</c>, as most text protocols of the Internet want it.</summary>
    CrLf,
}
