namespace AkkaSockets;

/// <summary>To the owner, which drains: the connection has work for so long. Its end needs no answer.</summary>
internal sealed record ConnectionBusy(long Id, TimeSpan For);
