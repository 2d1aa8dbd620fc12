using System.Text;

namespace Akka.Configuration.Hocon;

/// <summary>
/// Keys joined by dots, as in <c>akka.actor."a.b"</c>: a key in quotes may hold dots itself.
/// </summary>
internal static class HoconPath
{
    /// <summary>The characters that mean something else in HOCON, so that a key or text with them must be quoted.</summary>
    public const string Reserved = "$\"{}[]:=,#`^?!@*&\\";

    public static string[] Split(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0)
            return [];
        if (!path.Contains('"'))
            return path.Split('.');

        var keys = new List<string>();
        var key = new StringBuilder();
        var quoted = false;
        foreach (var c in path)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == '.' && !quoted)
            {
                keys.Add(key.ToString());
                key.Clear();
            }
            else
                key.Append(c);
        }

        keys.Add(key.ToString());
        return [.. keys];
    }

    public static string Join(IEnumerable<string> keys) => string.Join('.', keys.Select(Quote));

    /// <summary>A key as a document must write it.</summary>
    public static string Quote(string key) =>
        key.Length > 0 && key.All(c => c is not '.' and not '/' and not '+' && !char.IsWhiteSpace(c) && !char.IsControl(c) && !Reserved.Contains(c)) && key != "include"
            ? key
            : HoconPrinter.Quote(key);
}
