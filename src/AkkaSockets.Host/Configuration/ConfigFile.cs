using System.Text.RegularExpressions;
using Akka.Configuration;
using AkkaSockets.Host.Lifetime;

namespace AkkaSockets.Host.Configuration;

/// <summary>Reads a HOCON file; what is wrong with it is told with its path and, where it is known, the line.</summary>
internal static partial class ConfigFile
{
    /// <summary>What the host runs with when it is given no file; beside the program.</summary>
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "hocon", "greeter.conf");

    /// <summary>What holds where a file says nothing else.</summary>
    public static Config HostDefaults()
    {
        using var stream = typeof(ConfigFile).Assembly.GetManifestResourceStream("AkkaSockets.Host.host.conf")!;
        using var reader = new StreamReader(stream);
        return ConfigurationFactory.ParseString(reader.ReadToEnd());
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="HostFailedException">The file is missing, unreadable or no HOCON.</exception>
    public static Config Read(string path)
    {
        var text = ReadText(path);
        var slips = HoconStructure.Check(text);
        if (slips.Count > 0)
            throw new HostFailedException([.. slips.Select(slip => $"{path}, {slip}")]);
        try
        {
            return ConfigurationFactory.ParseString(text);
        }
        catch (Exception e) // a parser has many ways to trip over what it can't read
        {
            throw new HostFailedException($"{path}{LineOf(e.Message, text)}: {FirstLine(e.Message)}");
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new HostFailedException($"{path}: there is no such configuration file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HostFailedException($"{path}: the configuration file can't be read: {FirstLine(e.Message)}");
        }
    }

    /// <summary>Some messages name the line, others the position, others neither.</summary>
    private static string LineOf(string message, string text)
    {
        var position = Position().Match(message);
        if (!position.Success || !int.TryParse(position.Groups[1].ValueSpan, out var offset) || offset > text.Length)
            return "";
        return $", line {text.AsSpan(0, offset).Count('\n') + 1}";
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd(':', ' ', '\r');

    [GeneratedRegex("at position ([0-9]+)")]
    private static partial Regex Position();
}
