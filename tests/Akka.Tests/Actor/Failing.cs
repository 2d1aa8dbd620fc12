namespace Akka.Tests.Actor;

/// <summary>Makes an actor throw.</summary>
internal sealed record Failing(Exception Exception)
{
    public static Failing With(string text) => new(new InvalidOperationException(text));

    public override string ToString() => "Failing";
}
