using System.Linq.Expressions;
using Akka.Actor;

namespace Akka.Util.Reflection;

/// <summary>Evaluates expressions.</summary>
public static class ExpressionExtensions
{
    /// <summary>The values of a constructor call's arguments, as they are now.</summary>
    public static object[] GetArguments(this NewExpression newExpression)
    {
        ArgumentNullException.ThrowIfNull(newExpression);
        return InstanceMaker.Evaluate(newExpression.Arguments);
    }
}
