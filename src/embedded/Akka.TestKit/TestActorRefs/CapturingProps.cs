using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Props that tell of each actor instance they make; a restart makes another one.</summary>
internal sealed class CapturingProps : Props
{
    private readonly Props _original;
    private readonly Action<ActorBase> _made;

    public CapturingProps(Props original, Action<ActorBase> made)
        : base(original)
    {
        _original = original;
        _made = made;
    }

    private CapturingProps(CapturingProps copy)
        : base(copy)
    {
        _original = copy._original;
        _made = copy._made;
    }

    public override ActorBase NewActor()
    {
        var actor = _original.NewActor();
        _made(actor);
        return actor;
    }

    protected override Props Copy() => new CapturingProps(this);
}
