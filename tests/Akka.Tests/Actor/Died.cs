using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>What a <see cref="Watcher"/> tells about a <see cref="Terminated"/>, which would itself be handled by the observer's runtime.</summary>
internal sealed record Died(IActorRef Subject, bool ExistenceConfirmed);
