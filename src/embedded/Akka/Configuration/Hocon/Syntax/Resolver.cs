using System.Runtime.CompilerServices;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>
/// Turns a parsed document into values. A substitution sees the whole document, so also what is said below it; only a field that
/// refers to itself sees what it held before. <see langword="null"/> stands for "nothing there" throughout.
/// </summary>
internal sealed class Resolver
{
    // Substitutions of substitutions can make a short document larger than any memory.
    private const long MaxGrowth = 1_000_000;

    private readonly ObjectExpression _document;
    private readonly Dictionary<SubstitutionExpression, HoconSubstitution> _known = new(ReferenceEqualityComparer.Instance);
    private long _growth;
    private int _depth;

    private Resolver(ObjectExpression document) => _document = document;

    public static (HoconValue Value, IReadOnlyCollection<HoconSubstitution> Substitutions) Resolve(HoconDocument document)
    {
        var resolver = new Resolver(document.Root);
        var value = resolver.EvaluateObject(document.Root);
        return (value, [.. resolver._known.Values]);
    }

    private HoconValue EvaluateObject(ObjectExpression expression)
    {
        Deepen(expression.Spot);
        var result = new HoconObject();
        foreach (var (key, field) in expression.Fields)
        {
            if (field.Visible is 0)
                throw new CircularValueException(field.Values[0].Spot);
            if (EvaluateField(field, field.Visible ?? field.Values.Count) is { } value)
                result.Items[key] = value;
        }

        _depth--;
        return HoconValue.FromObject(result);
    }

    /// <summary>What the field's first <paramref name="count"/> values amount to.</summary>
    private HoconValue? EvaluateField(ObjectField field, int count)
    {
        HoconValue? result = null;
        for (var i = count - 1; i >= 0; i--)
        {
            if (EvaluateValue(field, i) is not { } value)
                continue;
            result = HoconMerge.Over(result, value);
            if (!value.IsObject())
                break;
        }

        return result;
    }

    private HoconValue? EvaluateValue(ObjectField field, int index)
    {
        switch (field.Values[index])
        {
            // An object's fields may refer to the object they are part of; other values see only what came before them.
            case ObjectExpression fields:
                return EvaluateObject(fields);
            case ArrayExpression list:
                return EvaluateList(field, list);
            case AppendExpression:
                return EvaluateAppended(field, index);
            default:
                return Before(field, index, field.Values[index]);
        }
    }

    /// <summary>A list can't be part of itself, whatever its key held before.</summary>
    private HoconValue EvaluateList(ObjectField field, ArrayExpression list)
    {
        if (field.OpenList == list)
            throw new CircularValueException(list.Spot);
        var outer = field.OpenList;
        field.OpenList = list;
        try
        {
            return (HoconValue)Evaluate(list)!;
        }
        finally
        {
            field.OpenList = outer;
        }
    }

    /// <summary>Lines with <c>+=</c> one after another are worked off in a loop: there may be many.</summary>
    private HoconValue EvaluateAppended(ObjectField field, int last)
    {
        var first = last;
        while (first > 0 && field.Values[first - 1] is AppendExpression)
            first--;

        var added = new List<HoconValue>();
        for (var i = first; i <= last; i++)
        {
            if (Before(field, i, ((AppendExpression)field.Values[i]).Element) is { } element)
                added.Add(element);
        }

        return Concatenation.Append(EvaluateField(field, first), added, field.Values[first].Spot);
    }

    /// <summary>Evaluates what must not see the field's value at <paramref name="index"/>, nor those behind.</summary>
    private HoconValue? Before(ObjectField field, int index, HoconExpression expression)
    {
        var outer = field.Visible;
        field.Visible = index;
        try
        {
            return Evaluate(expression);
        }
        finally
        {
            field.Visible = outer;
        }
    }

    private HoconValue? Evaluate(HoconExpression expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw expression.Spot.Error("substitutions are nested too deeply");
        switch (expression)
        {
            case ConstantExpression constant:
                return constant.Value;
            case ObjectExpression fields:
                return EvaluateObject(fields);
            case SubstitutionExpression substitution:
                return Evaluate(substitution);
            case ConcatenationExpression side:
                return Concatenation.Join(side.Parts.Select(part => (Evaluate(part), part is ConstantExpression { IsBlank: true })), side.Spot);
            case ArrayExpression list:
                Deepen(list.Spot);
                var elements = HoconValue.FromList(list.Elements.Select(Evaluate).OfType<HoconValue>());
                _depth--;
                return elements;
            default:
                throw new InvalidOperationException($"No rule for {expression.GetType()}.");
        }
    }

    /// <summary>Each substitution has one value, even where it would depend on which of two that need each other is asked for first.</summary>
    private HoconValue? Evaluate(SubstitutionExpression substitution)
    {
        if (!_known.TryGetValue(substitution, out var known))
        {
            known = new HoconSubstitution(HoconPath.Join(substitution.Paths[^1])) { ResolvedValue = Find(substitution) };
            _known[substitution] = known;
        }

        if (known.ResolvedValue is { } value)
        {
            _growth += ValueSize.Of(value, MaxGrowth);
            if (_growth > MaxGrowth)
                throw substitution.Spot.Error($"substitutions make the document larger by more than {MaxGrowth} values and characters");
        }

        return known.ResolvedValue;
    }

    private HoconValue? Find(SubstitutionExpression substitution)
    {
        var depth = _depth;
        try
        {
            foreach (var path in substitution.Paths)
            {
                if (Find(_document, path, 0) is { } value)
                    return value;
            }
        }
        catch (CircularValueException) when (substitution.IsOptional)
        {
            _depth = depth;
            return null;
        }

        if (substitution.IsOptional)
            return null;
        throw substitution.Spot.Error(substitution.Paths.Any(IsBeingEvaluated)
            ? $"the substitution {substitution} refers to itself, and its key has no value before"
            : $"the substitution {substitution} has no value: this document has no such key before or after it");
    }

    private bool IsBeingEvaluated(IReadOnlyList<string> path)
    {
        var scope = _document;
        for (var level = 0; level < path.Count; level++)
        {
            if (scope.Find(path[level]) is not { } field)
                return false;
            if (field.Visible is not null)
                return true;
            if (field.Values[^1] is not ObjectExpression inner)
                return false;
            scope = inner;
        }

        return false;
    }

    private HoconValue? Find(ObjectExpression scope, IReadOnlyList<string> path, int level)
    {
        if (scope.Find(path[level]) is not { } field)
            return null;
        var visible = field.Visible ?? field.Values.Count;
        if (level == path.Count - 1)
            return EvaluateField(field, visible);

        // Only the branch that leads to the path is evaluated: the others may need the value that is being looked for.
        HoconValue? found = null;
        for (var i = visible - 1; i >= 0; i--)
        {
            HoconValue? next;
            if (field.Values[i] is ObjectExpression fields)
                next = Find(fields, path, level + 1);
            else if (Peek(field, i) is not { } value)
                continue;
            else if (value.IsObject())
                next = Find(value, path, level + 1);
            else
                break;

            if (next is null)
                continue;
            found = HoconMerge.Over(found, next);
            if (!next.IsObject())
                break;
        }

        return found;
    }

    /// <summary>Evaluates a value of which only a part is needed, so that the document doesn't grow by all of it.</summary>
    private HoconValue? Peek(ObjectField field, int index)
    {
        var growth = _growth;
        var value = EvaluateValue(field, index);
        _growth = growth;
        return value;
    }

    private static HoconValue? Find(HoconValue? value, IReadOnlyList<string> path, int level)
    {
        for (var i = level; i < path.Count && value is not null; i++)
            value = value.GetChildObject(path[i]);
        return value;
    }

    private void Deepen(SourceSpot spot)
    {
        if (++_depth > Nesting.Limit + 1)
            throw Nesting.TooDeep(spot);
    }
}
