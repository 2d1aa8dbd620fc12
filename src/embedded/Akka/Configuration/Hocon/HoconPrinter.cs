using System.Globalization;
using System.Text;

namespace Akka.Configuration.Hocon;

/// <summary>Writes values as HOCON that reads back as the same values.</summary>
internal static class HoconPrinter
{
    private const int Step = 2;

    public static string Print(HoconValue value, int indent)
    {
        var output = new StringBuilder();
        Write(output, value, indent);
        return output.ToString();
    }

    public static string Print(HoconObject value, int indent)
    {
        var output = new StringBuilder();
        WriteFields(output, value, indent);
        return output.ToString();
    }

    /// <summary>Text in double quotes, with what would end or change it escaped.</summary>
    public static string Quote(string text)
    {
        var output = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append("\\\\"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                _ when char.IsControl(c) => output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => output.Append(c)
            };
        return output.Append('"').ToString();
    }

    private static void Write(StringBuilder output, HoconValue value, int indent)
    {
        if (value.GetObject() is { } obj)
        {
            output.Append("{\n");
            WriteFields(output, obj, indent + 1);
            output.Append(' ', indent * Step).Append('}');
        }
        else if (value.IsArray())
        {
            output.Append('[');
            var separator = "";
            foreach (var element in value.GetArray())
            {
                output.Append(separator);
                Write(output, element, indent + 1);
                separator = ",";
            }

            output.Append(']');
        }
        else
            output.Append(value.GetString() is { } text ? Text(text) : "null");
    }

    private static void WriteFields(StringBuilder output, HoconObject obj, int indent)
    {
        foreach (var (key, value) in obj.Items)
        {
            output.Append(' ', indent * Step).Append(HoconPath.Quote(key)).Append(" : ");
            Write(output, value, indent);
            output.Append('\n');
        }
    }

    private static string Text(string text)
    {
        var plain = text.Length > 0 && text != "null" && !text.Contains("//", StringComparison.Ordinal) && !char.IsWhiteSpace(text[0])
            && !char.IsWhiteSpace(text[^1]) && text.All(c => !char.IsControl(c) && c != '\uFEFF' && !HoconPath.Reserved.Contains(c));
        return plain ? text : Quote(text);
    }
}
