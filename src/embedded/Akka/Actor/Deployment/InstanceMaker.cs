using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Akka.Actor;

/// <summary>Calls an actor class' constructor. Kept per class, so that reflection is done once.</summary>
internal sealed class InstanceMaker
{
    private static readonly ConcurrentDictionary<Type, InstanceMaker> Makers = new();

    private const BindingFlags Binding = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.CreateInstance
        | BindingFlags.OptionalParamBinding;

    private readonly Type _type;
    private readonly ConstructorInfo[] _constructors;
    private readonly ConstructorInvoker?[] _invokers;

    private InstanceMaker(Type type)
    {
        _type = type;
        _constructors = type.GetConstructors(Binding);
        _invokers = new ConstructorInvoker?[_constructors.Length];
    }

    /// <exception cref="ArgumentException">The class can't be made.</exception>
    internal static InstanceMaker For(Type type)
    {
        if (!typeof(ActorBase).IsAssignableFrom(type))
            throw new ArgumentException($"[{type}] is no actor class: it must derive from {typeof(ActorBase)}.", nameof(type));
        return Makers.GetOrAdd(type, static type => new InstanceMaker(type));
    }

    internal static object[] Evaluate(IReadOnlyList<Expression> arguments)
    {
        var values = new object[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i] is ConstantExpression constant
                ? constant.Value!
                : Expression.Lambda<Func<object>>(Expression.Convert(arguments[i], typeof(object))).Compile(preferInterpretation: true)();
        }

        return values;
    }

    /// <exception cref="ActorInitializationException">No constructor takes the arguments.</exception>
    internal ActorBase Make(object[] args)
    {
        var fitting = -1;
        for (var i = 0; i < _constructors.Length; i++)
        {
            if (!Takes(_constructors[i].GetParameters(), args)) continue;
            if (fitting >= 0) return MakeByBinder(args);
            fitting = i;
        }

        if (fitting < 0) return MakeByBinder(args);
        var invoker = _invokers[fitting] ??= ConstructorInvoker.Create(_constructors[fitting]);
        return (ActorBase)invoker.Invoke(args.AsSpan()!);
    }

    /// <summary>Several constructors, optional parameters, conversions of numbers: rare, so left to the framework's own rules.</summary>
    private ActorBase MakeByBinder(object[] args)
    {
        try
        {
            return (ActorBase)Activator.CreateInstance(_type, Binding, null, args, null)!;
        }
        catch (MissingMethodException e)
        {
            var types = string.Join(", ", args.Select(static a => a?.GetType().ToString() ?? "null"));
            throw new ActorInitializationException($"[{_type}] has no constructor for the arguments ({types}).", e);
        }
    }

    private static bool Takes(ParameterInfo[] parameters, object[] args)
    {
        if (parameters.Length != args.Length) return false;
        for (var i = 0; i < args.Length; i++)
        {
            var type = parameters[i].ParameterType;
            if (args[i] is null ? type.IsValueType && Nullable.GetUnderlyingType(type) is null : !type.IsInstanceOfType(args[i])) return false;
        }

        return true;
    }
}
