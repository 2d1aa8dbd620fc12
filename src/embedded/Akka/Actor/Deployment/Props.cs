using System.Linq.Expressions;

namespace Akka.Actor;

/// <summary>How to make an actor: its class, the constructor's arguments, and its deployment. Immutable.</summary>
public class Props : IEquatable<Props>
{
    /// <summary>Props that make nothing.</summary>
    public static readonly Props None = new(typeof(EmptyActor));

    private readonly InstanceMaker? _maker;
    private readonly IIndirectActorProducer? _producer;

    /// <summary>Props that make nothing.</summary>
    protected Props()
        : this(typeof(EmptyActor))
    {
    }

    /// <summary>A copy.</summary>
    protected Props(Props copy)
    {
        Type = copy.Type;
        Arguments = copy.Arguments;
        Deploy = copy.Deploy;
        SupervisorStrategy = copy.SupervisorStrategy;
        _maker = copy._maker;
        _producer = copy._producer;
    }

    /// <summary>Of a class with a constructor without parameters.</summary>
    public Props(Type type)
        : this(Deploy.None, type, [])
    {
    }

    /// <summary>Of a class and its constructor's arguments.</summary>
    public Props(Type type, object[] args)
        : this(Deploy.None, type, args)
    {
    }

    /// <summary>Of a class, how its children are supervised, and its constructor's arguments.</summary>
    public Props(Type type, SupervisorStrategy supervisorStrategy, IEnumerable<object> args)
        : this(Deploy.None, type, [.. args])
    {
        SupervisorStrategy = supervisorStrategy;
    }

    /// <summary>Of a class, how its children are supervised, and its constructor's arguments.</summary>
    public Props(Type type, SupervisorStrategy supervisorStrategy, params object[] args)
        : this(Deploy.None, type, args)
    {
        SupervisorStrategy = supervisorStrategy;
    }

    /// <summary>With a deployment.</summary>
    public Props(Deploy deploy, Type type, IEnumerable<object> args)
        : this(deploy, type, [.. args])
    {
    }

    /// <summary>With a deployment.</summary>
    /// <exception cref="ArgumentException">The class is no actor class, or abstract.</exception>
    public Props(Deploy deploy, Type type, params object[] args)
    {
        ArgumentNullException.ThrowIfNull(type);
        Deploy = deploy;
        Type = type;
        Arguments = args ?? [];
        _maker = InstanceMaker.For(type);
    }

    private Props(IIndirectActorProducer producer, object[] args)
    {
        Deploy = Deploy.None;
        Type = producer.ActorType;
        Arguments = args;
        _producer = producer;
    }

    /// <summary>Props of an actor that leaves every message unhandled.</summary>
    public static Props Empty => None;

    /// <summary>The actor's class.</summary>
    public Type Type { get; }

    /// <summary>The name of the actor's class.</summary>
    public string TypeName => Type.AssemblyQualifiedName!;

    /// <summary>The constructor's arguments. Every incarnation gets the same objects.</summary>
    public object[] Arguments { get; }

    /// <summary>Where and how the actor is to run.</summary>
    public Deploy Deploy { get; protected set; }

    /// <summary>How failures of its children are treated; null to leave that to the actor.</summary>
    public SupervisorStrategy SupervisorStrategy { get; protected set; } = null!;

    /// <summary>The id of its dispatcher.</summary>
    public string Dispatcher => Deploy.Dispatcher == Deploy.NoDispatcherGiven ? Akka.Dispatch.Dispatchers.DefaultDispatcherId : Deploy.Dispatcher;

    /// <summary>The id of its mailbox; empty if nothing is said about it.</summary>
    public string Mailbox => Deploy.Mailbox;

    /// <summary>Of a constructor call. Its arguments are evaluated now, once.</summary>
    /// <param name="factory">Must be <c>() => new TActor(…)</c>.</param>
    /// <param name="supervisorStrategy">How failures of its children are treated; null to leave that to the actor.</param>
    /// <exception cref="ArgumentException">The expression is no constructor call.</exception>
    public static Props Create<TActor>(Expression<Func<TActor>> factory, SupervisorStrategy? supervisorStrategy = null)
        where TActor : ActorBase
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (factory.Body is not NewExpression call)
        {
            throw new ArgumentException(
                $"The expression must be a constructor call such as () => new {typeof(TActor).Name}(…), not [{factory.Body}].", nameof(factory));
        }

        return new Props(call.Type, supervisorStrategy!, InstanceMaker.Evaluate(call.Arguments));
    }

    /// <summary>Of a class and its constructor's arguments.</summary>
    public static Props Create<TActor>(params object[] args)
        where TActor : ActorBase => new(typeof(TActor), args);

    /// <summary>Of a class, and how failures of its children are treated.</summary>
    public static Props Create<TActor>(SupervisorStrategy supervisorStrategy)
        where TActor : ActorBase, new() => new(typeof(TActor), supervisorStrategy, []);

    /// <summary>Of a class and its constructor's arguments.</summary>
    public static Props Create(Type type, params object[] args) => new(type, args);

    /// <summary>Of an object that makes the instances.</summary>
    public static Props CreateBy(IIndirectActorProducer producer, params object[] args) => new(producer, args);

    /// <summary>Of an object that makes the instances, and the arguments of that object's constructor.</summary>
    public static Props CreateBy<TProducer>(params object[] args)
        where TProducer : class, IIndirectActorProducer =>
        new((IIndirectActorProducer)Activator.CreateInstance(typeof(TProducer), args)!, args);

    /// <summary>A copy with another deployment.</summary>
    public Props WithDeploy(Deploy deploy)
    {
        var copy = Copy();
        copy.Deploy = deploy.WithFallback(Deploy);
        return copy;
    }

    /// <summary>A copy with another dispatcher.</summary>
    public Props WithDispatcher(string dispatcher)
    {
        var copy = Copy();
        copy.Deploy = Deploy.WithDispatcher(dispatcher);
        return copy;
    }

    /// <summary>A copy with another mailbox.</summary>
    public Props WithMailbox(string mailbox)
    {
        var copy = Copy();
        copy.Deploy = Deploy.WithMailbox(mailbox);
        return copy;
    }

    /// <summary>A copy with another stash size.</summary>
    public Props WithStashCapacity(int stashCapacity)
    {
        var copy = Copy();
        copy.Deploy = Deploy.WithStashCapacity(stashCapacity);
        return copy;
    }

    /// <summary>A copy with another way to treat failures of its children.</summary>
    public Props WithSupervisorStrategy(SupervisorStrategy supervisorStrategy)
    {
        var copy = Copy();
        copy.SupervisorStrategy = supervisorStrategy;
        return copy;
    }

    /// <summary>Makes an instance. Only works while the runtime makes an actor.</summary>
    public virtual ActorBase NewActor() => _producer is null ? _maker!.Make(Arguments) : _producer.Produce();

    /// <inheritdoc/>
    public bool Equals(Props? other) => other is not null && Type == other.Type && Deploy.Equals(other.Deploy)
        && Equals(SupervisorStrategy, other.SupervisorStrategy) && ReferenceEquals(_producer, other._producer)
        && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Props);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Deploy, Arguments.Length);

    /// <summary>Lets the producer, if there is one, know that an instance is no longer used.</summary>
    internal void Release(ActorBase actor) => _producer?.Release(actor);

    /// <summary>A copy.</summary>
    protected virtual Props Copy() => new(this);
}
