namespace Akka.Event;

/// <summary>How serious a log event is.</summary>
public enum LogLevel
{
    /// <summary>For whoever looks for a fault.</summary>
    DebugLevel,

    /// <summary>Normal events worth knowing.</summary>
    InfoLevel,

    /// <summary>Something is wrong, but the system coped.</summary>
    WarningLevel,

    /// <summary>Something failed.</summary>
    ErrorLevel
}
