using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>A message of the runtime itself; it overtakes user messages.</summary>
public interface ISystemMessage : INoSerializationVerificationNeeded;
