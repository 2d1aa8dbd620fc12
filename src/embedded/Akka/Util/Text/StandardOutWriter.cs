namespace Akka.Util;

/// <summary>Writes to the console, one text at a time, so that lines and colours of several threads don't mix.</summary>
public static class StandardOutWriter
{
    private static readonly Lock Gate = new();

    /// <summary>Writes text in the given colours; null leaves a colour as it is.</summary>
    public static void Write(string message, ConsoleColor? foregroundColor = null, ConsoleColor? backgroundColor = null) =>
        Print(() => Console.Write(message), foregroundColor, backgroundColor);

    /// <summary>Writes a line in the given colours; null leaves a colour as it is.</summary>
    public static void WriteLine(string message, ConsoleColor? foregroundColor = null, ConsoleColor? backgroundColor = null) =>
        Print(() => Console.WriteLine(message), foregroundColor, backgroundColor);

    private static void Print(Action print, ConsoleColor? foreground, ConsoleColor? background)
    {
        lock (Gate)
        {
            // Escape sequences would only litter a file or a pipe.
            if (Console.IsOutputRedirected || (foreground is null && background is null))
            {
                print();
                return;
            }

            try
            {
                if (foreground is { } text)
                    Console.ForegroundColor = text;
                if (background is { } paper)
                    Console.BackgroundColor = paper;
                print();
            }
            finally
            {
                Console.ResetColor();
            }
        }
    }
}
