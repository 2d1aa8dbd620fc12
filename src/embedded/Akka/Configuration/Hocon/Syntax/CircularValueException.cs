namespace Akka.Configuration.Hocon.Syntax;

/// <summary>A value is part of itself. Where that is optional, there is no value instead.</summary>
internal sealed class CircularValueException(SourceSpot spot)
    : FormatException(spot.Describe("the value refers to itself through its substitutions"));
