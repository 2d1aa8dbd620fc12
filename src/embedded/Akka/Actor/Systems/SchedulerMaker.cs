using System.Reflection;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>Makes the scheduler that <c>akka.scheduler.implementation</c> names.</summary>
internal static class SchedulerMaker
{
    internal static IScheduler Make(Settings settings, ILoggingAdapter log)
    {
        var name = settings.SchedulerClass;
        var type = Type.GetType(name);
        if (type is null || !typeof(IScheduler).IsAssignableFrom(type))
        {
            throw new ConfigurationException(
                $"akka.scheduler.implementation is [{name}]; valid is the full name, with assembly, of a type that implements IScheduler.");
        }

        // An error of the constructor is the error of the system's start, as it is.
        return (IScheduler)Activator.CreateInstance(
            type, BindingFlags.DoNotWrapExceptions, null, [settings.Config, log], null)!;
    }
}
