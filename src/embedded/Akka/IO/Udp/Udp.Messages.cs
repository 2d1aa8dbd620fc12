using Akka.Actor;

namespace Akka.IO;

/// <content>What commands and events have in common.</content>
public partial class Udp
{
    /// <summary>What all commands and events derive from.</summary>
    public abstract class Message : INoSerializationVerificationNeeded;

    /// <summary>What is sent to the manager, a listener or a simple sender.</summary>
    public abstract class Command : Message
    {
        private CommandFailed? _failure;

        /// <summary>Gets the answer to this command when it fails: a <see cref="CommandFailed"/>.</summary>
        public object FailureMessage => _failure ??= new CommandFailed(this);
    }

    /// <summary>What the manager, a listener or a simple sender sends. Derive from it for acknowledgements of your own.</summary>
    public abstract class Event : Message;

    /// <summary>A command could not be carried out. The log says why: at error level for a bind, at debug level for a send.</summary>
    public sealed class CommandFailed : Event
    {
        /// <summary>Makes the event.</summary>
        /// <param name="cmd">The command that failed.</param>
        public CommandFailed(Command cmd) => Cmd = cmd;

        /// <summary>Gets the command that failed.</summary>
        public Command Cmd { get; }

        /// <inheritdoc/>
        public override string ToString() => $"CommandFailed({Cmd})";
    }

    /// <summary>Options of UDP sockets, besides the common ones in <see cref="Inet.SO"/>.</summary>
    public sealed class SO : Inet.SoForwarders
    {
        /// <summary>Whether datagrams may be sent to broadcast addresses. Without it the operating system refuses them.</summary>
        public sealed class Broadcast : Inet.SocketOption
        {
            /// <summary>Makes the option.</summary>
            /// <param name="on">Whether they may.</param>
            public Broadcast(bool on) => On = on;

            /// <summary>Gets a value indicating whether broadcasts may be sent.</summary>
            public bool On { get; }

            /// <inheritdoc/>
            public override void BeforeDatagramBind(System.Net.Sockets.Socket s)
            {
                ArgumentNullException.ThrowIfNull(s);
                s.EnableBroadcast = On;
            }
        }
    }
}
