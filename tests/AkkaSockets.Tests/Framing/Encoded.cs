using System.Buffers;

namespace AkkaSockets.Tests.Framing;

internal static class Encoded
{
    /// <summary>The payloads as the wire has them, one after another.</summary>
    public static byte[] By(FrameCodec codec, params byte[][] payloads)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var payload in payloads)
            codec.Encode(payload, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The refusal of a payload, of which nothing was written.</summary>
    public static ArgumentException Refusal(FrameCodec codec, byte[] payload)
    {
        var output = new ArrayBufferWriter<byte>();
        var refusal = FluentActions.Invoking(() => codec.Encode(payload, output)).Should().Throw<ArgumentException>().Which;
        output.WrittenCount.Should().Be(0);
        refusal.ParamName.Should().Be("payload");
        return refusal;
    }
}
