namespace Akka.Actor;

/// <summary>
/// Actors by their path, which may hold wildcards. What is sent goes to those that are there when it arrives, however often they were
/// stopped and made anew.
/// </summary>
public class ActorSelection : ICanTell
{
    /// <summary>A selection of nothing.</summary>
    public ActorSelection()
        : this(ActorRefs.Nobody, Array.Empty<SelectionPathElement>())
    {
    }

    /// <summary>From an actor along steps.</summary>
    public ActorSelection(IActorRef anchor, SelectionPathElement[] path)
    {
        Anchor = anchor;
        Path = path;
    }

    /// <summary>From an actor along a path.</summary>
    public ActorSelection(IActorRef anchor, string path)
        : this(anchor, path.Split('/'))
    {
    }

    /// <summary>From an actor along the elements of a path.</summary>
    /// <exception cref="IllegalActorNameException">An element other than the last one is <c>**</c>.</exception>
    public ActorSelection(IActorRef anchor, IEnumerable<string> elements)
        : this(anchor, Steps(elements))
    {
    }

    /// <summary>Where the selection begins.</summary>
    public IActorRef Anchor { get; }

    /// <summary>The steps from there.</summary>
    public SelectionPathElement[] Path { get; }

    /// <summary>The steps as text.</summary>
    public string PathString => "/" + string.Join('/', (object[])Path);

    /// <summary>Sends a message to all actors of the selection.</summary>
    public void Tell(object message, IActorRef? sender = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        Deliver(Anchor, sender ?? ActorCell.GetCurrentSelfOrNoSender(), new ActorSelectionMessage(message, Path));
    }

    /// <summary>The ref of the one actor of the selection.</summary>
    /// <exception cref="ActorNotFoundException">In the task: nobody answered in time.</exception>
    public Task<IActorRef> ResolveOne(TimeSpan timeout) => ResolveOne(timeout, CancellationToken.None);

    /// <summary>The ref of the one actor of the selection.</summary>
    /// <exception cref="ActorNotFoundException">In the task: nobody answered in time.</exception>
    public async Task<IActorRef> ResolveOne(TimeSpan timeout, CancellationToken ct)
    {
        try
        {
            var identity = await this.Ask<ActorIdentity>(new Identify(null), timeout, ct).ConfigureAwait(false);
            return identity.Subject ?? throw new ActorNotFoundException($"There is no actor at [{this}].");
        }
        catch (AskTimeoutException e)
        {
            throw new ActorNotFoundException($"No actor at [{this}] answered within {timeout}.", e);
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ActorSelection other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Anchor);
        foreach (var step in Path) hash.Add(step);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"ActorSelection[Anchor({Anchor.Path}{(Anchor.Path.Uid == ActorCell.UndefinedUid ? "" : "#" + Anchor.Path.Uid)}), Path({PathString})]";

    /// <summary>Whether both begin at the same actor and take the same steps.</summary>
    protected bool Equals(ActorSelection other) => Equals(Anchor, other.Anchor) && Path.SequenceEqual(other.Path);

    /// <summary>Takes a message as far along its steps as there are actors, and to all of them where a step has a wildcard.</summary>
    internal static void Deliver(IActorRef from, IActorRef? sender, ActorSelectionMessage selection)
    {
        var steps = selection.Elements;
        var current = from;
        for (var i = 0; i < steps.Length; i++)
        {
            if (current is not ActorRefWithCell parent)
            {
                ToNamed((IInternalActorRef)current, sender, Rest(selection, i));
                return;
            }

            switch (steps[i])
            {
                case SelectParent:
                    current = parent.Parent;
                    break;
                case SelectChildName { Name: var name }:
                    var child = parent.GetSingleChild(name);
                    if (child.IsNobody())
                    {
                        NotFound(parent, sender, Rest(selection, i));
                        return;
                    }

                    current = child;
                    break;
                case SelectChildPattern pattern:
                    var fitting = parent.Children.Where(each => pattern.Fits(each.Path.Name)).ToArray();
                    if (fitting.Length == 0) NotFound(parent, sender, Rest(selection, i));
                    foreach (var one in fitting) Deliver(one, sender, Rest(selection, i + 1, fanOut: fitting.Length > 1));
                    return;
                case SelectChildRecursive:
                    ToDescendants(parent, sender, Rest(selection, i + 1, fanOut: true));
                    return;
            }
        }

        Hand(current, sender, Rest(selection, steps.Length));
    }

    private static void ToDescendants(ActorRefWithCell parent, IActorRef? sender, ActorSelectionMessage selection)
    {
        foreach (var child in parent.Children)
        {
            Deliver(child, sender, selection);
            if (child is ActorRefWithCell withCell) ToDescendants(withCell, sender, selection);
        }
    }

    private static void Hand(IActorRef target, IActorRef? sender, ActorSelectionMessage selection)
    {
        if (selection.Elements.Length == 0) target.Tell(selection.Message, sender!);
        else target.Tell(selection, sender!);
    }

    /// <summary>Below refs that are no actors, such as the parent of temporary ones, there are only names.</summary>
    private static void ToNamed(IInternalActorRef parent, IActorRef? sender, ActorSelectionMessage selection)
    {
        var found = parent.GetChild(Array.ConvertAll(selection.Elements, static step => step.ToString()!));
        if (!found.IsNobody()) found.Tell(selection.Message, sender!);
        else NotFound(parent, sender, selection);
    }

    private static void NotFound(IInternalActorRef parent, IActorRef? sender, ActorSelectionMessage selection)
    {
        var provider = parent.Provider;
        var path = parent.Path / selection.Elements.Select(static step => step.ToString()!);
        new EmptyLocalActorRef(provider, path, ((LocalActorRefProvider)provider).EventStream).Tell(selection, sender!);
    }

    // A fan-out means several ways that the message takes: nobody wonders then if this one leads nowhere.
    private static ActorSelectionMessage Rest(ActorSelectionMessage selection, int from, bool fanOut = false) => from == 0 && !fanOut
        ? selection
        : new ActorSelectionMessage(selection.Message, selection.Elements[from..], fanOut || selection.WildCardFanOut);

    private static SelectionPathElement[] Steps(IEnumerable<string> elements)
    {
        var steps = new List<SelectionPathElement>();
        foreach (var element in elements)
        {
            switch (element)
            {
                case null or "": break;
                case "..": steps.Add(SelectParent.Instance); break;
                case "**": steps.Add(SelectChildRecursive.Instance); break;
                default:
                    steps.Add(element.AsSpan().ContainsAny('*', '?') ? new SelectChildPattern(element) : new SelectChildName(element));
                    break;
            }
        }

        var deep = steps.IndexOf(SelectChildRecursive.Instance);
        if (deep >= 0 && deep < steps.Count - 1)
            throw new IllegalActorNameException($"In a selection ** can only be the last step, but in [{string.Join('/', steps)}] it is number {deep + 1} of {steps.Count}.");
        return [.. steps];
    }
}
