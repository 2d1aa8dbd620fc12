using Akka.Configuration.Hocon.Syntax;

namespace Akka.Configuration.Hocon;

/// <summary>Reads HOCON. <see cref="ConfigurationFactory.ParseString(string)"/> is for configurations, this for include callbacks.</summary>
public class Parser
{
    /// <summary>A parser. <see cref="Parse"/> needs none.</summary>
    public Parser()
    {
    }

    /// <summary>Reads a document. Its substitutions are looked up when its value is asked for, see <see cref="HoconRoot.Value"/>.</summary>
    /// <param name="text">The document.</param>
    /// <param name="includeCallback">
    /// Answers the document of the name in <c>include "name"</c>, or null when there is none. Without it such a line is an error.
    /// </param>
    /// <exception cref="FormatException">The text is malformed. The message names the line and the column.</exception>
    /// <exception cref="ConfigurationException">A value holds <c>:</c> or <c>=</c> without being quoted.</exception>
    public static HoconRoot Parse(string text, Func<string, HoconRoot?>? includeCallback)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new HoconRoot(HoconParser.Parse(text, includeCallback));
    }
}
