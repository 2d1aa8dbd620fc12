namespace AkkaSockets;

/// <summary>What became of a write whose result was asked for; told exactly once.</summary>
/// <param name="Tag">What the writer gave to recognise it.</param>
/// <param name="Bytes">The bytes written.</param>
/// <param name="Failure">
/// Null if all of them were handed to the operating system, and so was everything before them. Else why that is not known:
/// the connection ended or the write wasn't taken. Some of the bytes may have been sent all the same.
/// </param>
public sealed record WriteResult(object? Tag, long Bytes, CloseReason? Failure = null)
{
    /// <summary>Whether all bytes were handed to the operating system.</summary>
    public bool IsSent => Failure is null;
}
