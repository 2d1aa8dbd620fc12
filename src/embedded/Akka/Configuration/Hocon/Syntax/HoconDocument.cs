namespace Akka.Configuration.Hocon.Syntax;

/// <summary>A document as it was read, before its substitutions are known.</summary>
/// <param name="Root">Its fields.</param>
/// <param name="Depth">How deep they are nested.</param>
/// <param name="Length">How many characters it has, those of included documents included.</param>
internal sealed record HoconDocument(ObjectExpression Root, int Depth, long Length);
