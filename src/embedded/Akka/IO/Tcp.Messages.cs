using Akka.Actor;
using Akka.Util;

namespace Akka.IO;

/// <content>What commands and events have in common.</content>
public partial class Tcp
{
    /// <summary>What all commands and events derive from.</summary>
    public class Message : INoSerializationVerificationNeeded;

    /// <summary>What is sent to a manager, a listener or a connection.</summary>
    public abstract class Command : Message
    {
        private CommandFailed? _failure;

        /// <summary>Gets the answer to this command when it fails.</summary>
        public CommandFailed FailureMessage => _failure ??= new CommandFailed(this);
    }

    /// <summary>What a manager, a listener or a connection sends. Derive from it for acknowledgements of your own.</summary>
    public class Event : Message;

    /// <summary>A command could not be carried out.</summary>
    public sealed class CommandFailed : Event
    {
        /// <summary>Makes the event, without a cause.</summary>
        /// <param name="cmd">The command that failed.</param>
        public CommandFailed(Command cmd) => Cmd = cmd;

        private CommandFailed(Command cmd, Exception cause)
        {
            Cmd = cmd;
            Cause = Option<Exception>.Create(cause);
        }

        /// <summary>Gets the command that failed.</summary>
        public Command Cmd { get; }

        /// <summary>Gets why, if that is known; a <see cref="ConnectException"/> when connecting failed, a
        /// <see cref="System.Net.Sockets.SocketException"/> when the operating system refused something else.</summary>
        public Option<Exception> Cause { get; } = Option<Exception>.None;

        /// <summary>Gets the cause as the end of a sentence; empty when there is none.</summary>
        public string CauseString => Cause.HasValue ? $" because of {Cause.Value.Message}" : "";

        /// <summary>Makes the same event with a cause.</summary>
        /// <param name="cause">Why the command failed.</param>
        /// <returns>The new event.</returns>
        public CommandFailed WithCause(Exception cause) => new(Cmd, cause);

        /// <inheritdoc/>
        public override string ToString() => $"CommandFailed({Cmd}){CauseString}";
    }
}
