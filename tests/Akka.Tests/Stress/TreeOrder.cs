using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>What a <see cref="TreeNode"/> is told to do.</summary>
/// <param name="Id">Tells it from all other orders.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Child">With which child.</param>
/// <param name="Directive">What its supervisor does about its failure.</param>
internal sealed record TreeOrder(int Id, TreeOrderKind Kind, string Child, Directive Directive)
{
    internal bool TakesTime => Kind is TreeOrderKind.Await or TreeOrderKind.AwaitAndFail;
}
