using Akka.Dispatch.SysMsg;

namespace Akka.Actor.Internal;

/// <summary>Makes an actor look whether its receive timeout has passed.</summary>
internal sealed class ReceiveTimeoutTick : SystemMessage;
