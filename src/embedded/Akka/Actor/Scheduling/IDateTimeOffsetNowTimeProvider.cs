namespace Akka.Actor;

/// <summary>Tells the time as <see cref="DateTimeOffset"/>.</summary>
public interface IDateTimeOffsetNowTimeProvider : ITimeProvider
{
}
