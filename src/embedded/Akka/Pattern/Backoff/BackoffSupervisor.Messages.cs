using Akka.Actor;
using Akka.Event;

namespace Akka.Pattern;

/// <content>Its messages.</content>
public sealed partial class BackoffSupervisor
{
    /// <summary>Asks for the child; answered with <see cref="CurrentChild"/>.</summary>
    public sealed class GetCurrentChild
    {
        /// <summary>The only one there is.</summary>
        public static readonly GetCurrentChild Instance = new();

        private GetCurrentChild()
        {
        }
    }

    /// <summary>The answer to <see cref="GetCurrentChild"/>.</summary>
    public sealed class CurrentChild
    {
        /// <summary>Makes the answer.</summary>
        public CurrentChild(IActorRef @ref) => Ref = @ref;

        /// <summary>The child, or null while there is none.</summary>
        public IActorRef Ref { get; }
    }

    /// <summary>Lets the waits begin with the shortest again. Unhandled unless <see cref="BackoffOptions.WithManualReset"/> was chosen.</summary>
    public new sealed class Reset
    {
        /// <summary>The only one there is.</summary>
        public static readonly Reset Instance = new();

        private Reset()
        {
        }
    }

    /// <summary>Asks for the number of waits; answered with <see cref="RestartCount"/>.</summary>
    public sealed class GetRestartCount
    {
        /// <summary>The only one there is.</summary>
        public static readonly GetRestartCount Instance = new();

        private GetRestartCount()
        {
        }
    }

    /// <summary>The answer to <see cref="GetRestartCount"/>.</summary>
    public sealed class RestartCount
    {
        /// <summary>Makes the answer.</summary>
        public RestartCount(int count) => Count = count;

        /// <summary>How many waits there were since they began with the shortest.</summary>
        public int Count { get; }
    }

    /// <summary>What the supervisor sends itself when a wait is over.</summary>
    public sealed class StartChild : IDeadLetterSuppression
    {
        /// <summary>The only one there is.</summary>
        public static readonly StartChild Instance = new();

        private StartChild()
        {
        }
    }

    /// <summary>What the supervisor sends itself when the child ran for long enough.</summary>
    public sealed class ResetRestartCount : IDeadLetterSuppression
    {
        /// <summary>Makes the message.</summary>
        public ResetRestartCount(int current) => Current = current;

        /// <summary>The number of waits when the child was started: if it is another meanwhile, nothing happens.</summary>
        public int Current { get; }
    }
}
