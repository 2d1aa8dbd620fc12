using Akka.Dispatch.SysMsg;

namespace Akka.Actor.Internal;

/// <summary>A name that was reserved for a child is free again.</summary>
internal sealed class ChildNotMade : SystemMessage;
