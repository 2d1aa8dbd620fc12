using Akka.Configuration;

namespace AkkaSockets;

/// <summary>Reads codecs from a configuration.</summary>
public static class FramingSettings
{
    /// <summary>
    /// Reads an object such as <c>{ type = line, max-frame-size = 4KiB }</c>. Every type has its own keys, each with a default
    /// unless said otherwise:
    /// <list type="bullet">
    /// <item><c>none</c>: bytes as they come; the default.</item>
    /// <item><c>length-prefix</c>: <c>size</c> (1, 2, 4 or 8; 4), <c>endian</c> (big or little; big), <c>offset</c> (0),
    /// <c>includes-header</c> (off), <c>adjustment</c> (0), <c>keep-header</c> (off), <c>max-frame-size</c> (64KiB); they
    /// are those of <see cref="LengthField"/>.</item>
    /// <item><c>varint</c>: <c>max-frame-size</c>.</item>
    /// <item><c>delimiter</c>: <c>delimiter</c>, a text that stands for its UTF-8 bytes and has no default, and
    /// <c>max-frame-size</c>.</item>
    /// <item><c>line</c>: <c>ending</c> (lf or crlf; lf), <c>last-unterminated</c> (off), <c>max-frame-size</c>.</item>
    /// <item><c>fixed-size</c>: <c>size</c>, which has no default.</item>
    /// </list>
    /// </summary>
    /// <param name="config">A whole configuration, such as <c>system.Settings.Config</c>.</param>
    /// <param name="path">Where the object is, for example <c>my-server.framing</c>.</param>
    /// <returns>The codec; null if the type is <c>none</c> or there is no such object.</returns>
    /// <exception cref="SocketSettingsException">Something in the object is wrong or unknown; it lists all of it.</exception>
    public static FrameCodec? From(Config config, string path)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var errors = new SettingsErrors();
        var node = SettingsNode.Root(config, path, errors);
        var codec = FramingReader.Read(node, path, errors);
        node.ReportUnknown();
        errors.ThrowIfAny();
        return codec;
    }
}
