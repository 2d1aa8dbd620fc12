namespace Akka.Actor;

/// <summary>The names below <c>/user</c> that a deployment is for: <c>*</c> is any name, <c>**</c> at the end is any names, at least one.</summary>
internal sealed class DeploymentPattern(string[] elements) : IComparable<DeploymentPattern>
{
    private const string AnyName = "*";
    private const string AnyNames = "**";

    private bool IsOpen => elements[^1] == AnyNames;

    /// <exception cref="IllegalActorNameException">The path has an element that no actor can have as its name.</exception>
    public static DeploymentPattern Parse(string path)
    {
        var elements = path.TrimStart('/').Split('/');
        foreach (var element in elements)
        {
            if (element.Length == 0) throw new IllegalActorNameException($"Actor name in deployment [{path}] must not be empty");
            if (!ActorNames.IsValid(element))
                throw new IllegalActorNameException($"Illegal actor name [{element}] in deployment [{path}]. {ActorNames.Rule}");
        }

        return new DeploymentPattern(elements);
    }

    public bool Fits(string[] names)
    {
        var closed = IsOpen ? elements.Length - 1 : elements.Length;
        if (IsOpen ? names.Length <= closed : names.Length != closed) return false;
        for (var i = 0; i < closed; i++)
            if (elements[i] != AnyName && elements[i] != names[i])
                return false;
        return true;
    }

    /// <summary>Patterns that say more come first: without <c>**</c> before with, and names before <c>*</c> from the front.</summary>
    public int CompareTo(DeploymentPattern? other)
    {
        if (other is null) return -1;
        var byOpenness = IsOpen.CompareTo(other.IsOpen);
        if (byOpenness != 0) return byOpenness;
        for (var i = 0; i < Math.Min(elements.Length, other.Length); i++)
        {
            var byName = Vagueness(elements[i]).CompareTo(Vagueness(other[i]));
            if (byName != 0) return byName;
        }

        return other.Length.CompareTo(elements.Length);
    }

    public override string ToString() => "/" + string.Join('/', elements);

    private int Length => elements.Length;

    private string this[int index] => elements[index];

    private static int Vagueness(string element) => element switch
    {
        AnyNames => 2,
        AnyName => 1,
        _ => 0,
    };
}
