using System.Runtime.CompilerServices;
using ObjectField = Akka.Configuration.Hocon.Syntax.ObjectExpression.Field;

namespace Akka.Configuration.Hocon.Syntax;

/// <summary>
/// Turns a parsed document into values. A substitution sees the whole document, so also what is said below it; only a field that
/// refers to itself sees what it held before. <see langword="null"/> stands for "nothing there" throughout.
/// </summary>
internal sealed class Resolver
{
    private readonly SourceCursor _source;
    private readonly ObjectExpression _document;

    private Resolver(SourceCursor source, ObjectExpression document)
    {
        _source = source;
        _document = document;
    }

    public static HoconValue Resolve(SourceCursor source, ObjectExpression document) =>
        new Resolver(source, document).EvaluateObject(document);

    private HoconValue EvaluateObject(ObjectExpression expression)
    {
        var result = new HoconObject();
        foreach (var (key, field) in expression.Fields)
            result.Items[key] = EvaluateField(field) ?? HoconValue.Null;
        return HoconValue.FromObject(result);
    }

    private HoconValue? EvaluateField(ObjectField field)
    {
        if (field.Visible is 0)
            throw Cycle(field.Values[0]);
        return EvaluateField(field, field.Visible ?? field.Values.Count);
    }

    /// <summary>What the field's first <paramref name="count"/> values amount to.</summary>
    private HoconValue? EvaluateField(ObjectField field, int count)
    {
        HoconValue? result = null;
        for (var i = count - 1; i >= 0; i--)
        {
            var value = EvaluateValue(field, i);
            // A missing optional substitution still is this key's value: null.
            result = HoconMerge.Over(result, value ?? HoconValue.Null);
            if (!result.IsObject())
                break;
        }

        return result;
    }

    private HoconValue? EvaluateValue(ObjectField field, int index)
    {
        var expression = field.Values[index];
        // An object's fields may refer to the object they are part of; any other value sees only what came before it.
        if (expression is ObjectExpression obj)
            return EvaluateObject(obj);

        var outer = field.Visible;
        field.Visible = index;
        try
        {
            return Evaluate(expression, field);
        }
        finally
        {
            field.Visible = outer;
        }
    }

    private HoconValue? Evaluate(HoconExpression expression, ObjectField field)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw _source.Error("substitutions are nested too deeply", expression.Offset);
        return expression switch
        {
            ConstantExpression constant => constant.Value,
            ObjectExpression obj => EvaluateObject(obj),
            ArrayExpression array => HoconValue.FromList(
                [.. array.Elements.Select(element => Evaluate(element, field)).OfType<HoconValue>()]),
            SubstitutionExpression substitution => Evaluate(substitution),
            PreviousValueExpression => EvaluateField(field, field.Visible ?? 0),
            ConcatenationExpression concatenation => new Concatenation(_source, concatenation.Offset).Join(
                concatenation.Parts.Select(part => (Evaluate(part, field), part is ConstantExpression { IsBlank: true }))),
            _ => throw new InvalidOperationException($"No rule for {expression.GetType()}.")
        };
    }

    private HoconValue? Evaluate(SubstitutionExpression substitution)
    {
        var value = Find(_document, substitution.Path, 0);
        if (value is null && !substitution.IsOptional)
            throw _source.Error(
                $"the substitution ${{{HoconPath.Join(substitution.Path)}}} has no value: this document has no such key before or after it",
                substitution.Offset);
        return value;
    }

    private HoconValue? Find(ObjectExpression scope, IReadOnlyList<string> path, int depth)
    {
        if (scope.Find(path[depth]) is not { } field)
            return null;
        var visible = field.Visible ?? field.Values.Count;
        if (depth == path.Count - 1)
            return visible == 0 ? null : EvaluateField(field, visible);

        // Only the branch that leads to the path is evaluated: the others may need the value that is being looked for.
        HoconValue? found = null;
        for (var i = visible - 1; i >= 0; i--)
        {
            var value = field.Values[i];
            var next = value is ObjectExpression obj
                ? Find(obj, path, depth + 1)
                : Find(EvaluateValue(field, i), path, depth + 1);
            if (next is not null)
                found = HoconMerge.Over(found, next);
            var hidesOlder = found is { } some ? !some.IsObject() : value is ConstantExpression or ArrayExpression;
            if (hidesOlder)
                break;
        }

        return found;
    }

    private static HoconValue? Find(HoconValue? value, IReadOnlyList<string> path, int depth)
    {
        for (var i = depth; i < path.Count && value is not null; i++)
            value = value.GetChildObject(path[i]);
        return value;
    }

    private FormatException Cycle(HoconExpression expression) =>
        _source.Error("the value refers to itself through its substitutions", expression.Offset);
}
