using System.Text;
using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>Writes actors down as a tree.</summary>
internal static class ActorTree
{
    public static string Text(IActorRef root)
    {
        var text = new StringBuilder();
        Write(text, root, "-> ", "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, IActorRef actor, string lead, string indent)
    {
        text.Append(lead).Append(actor.Path.Name).Append(' ').Append(Logging.SimpleName(actor));
        if (actor is not ActorRefWithCell { Underlying: ActorCell cell } parent) return;
        IActorRef[] children = [.. parent.Children];
        text.Append(' ').Append(cell.Actor?.GetType().ToString() ?? "null")
            .Append(' ').Append(cell.IsTerminated ? "terminated" : $"{cell.NumberOfMessages} messages")
            .Append(' ').Append(children.Length).Append(" children");
        for (var i = 0; i < children.Length; i++)
        {
            text.Append('\n');
            var last = i == children.Length - 1;
            Write(text, children[i], $"{indent}   L-> ", indent + (last ? "    " : "   |"));
        }
    }
}
