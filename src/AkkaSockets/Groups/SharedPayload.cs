namespace AkkaSockets;

/// <summary>Bytes that many connections send; nobody changes them, so nobody copies them before they are written.</summary>
internal sealed class SharedPayload(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes => bytes;
}
