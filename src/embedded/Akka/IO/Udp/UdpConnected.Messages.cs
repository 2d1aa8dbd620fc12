using Akka.Actor;

namespace Akka.IO;

/// <content>What commands and events have in common.</content>
public partial class UdpConnected
{
    /// <summary>What all commands and events derive from.</summary>
    public abstract class Message : INoSerializationVerificationNeeded;

    /// <summary>What is sent to the manager or a connection.</summary>
    public abstract class Command : Message
    {
        private CommandFailed? _failure;

        /// <summary>Gets the answer to this command when it fails: a <see cref="CommandFailed"/>.</summary>
        public object FailureMessage => _failure ??= new CommandFailed(this);
    }

    /// <summary>What the manager or a connection sends.</summary>
    public abstract class Event : Message;

    /// <summary>A command could not be carried out. The log says why: at error level for a connect, at debug level for a send.</summary>
    public sealed class CommandFailed : Event
    {
        /// <summary>Makes the event.</summary>
        /// <param name="cmd">The command that failed.</param>
        public CommandFailed(Command cmd) => Cmd = cmd;

        /// <summary>Gets the command that failed.</summary>
        public Command Cmd { get; }
    }
}
