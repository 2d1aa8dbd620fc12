namespace Akka.Actor;

// Why a state machine ends.
public abstract partial class FSMBase
{
    /// <summary>Why a state machine ends.</summary>
    public abstract class Reason
    {
        /// <summary>For the three reasons.</summary>
        protected Reason()
        {
        }
    }

    /// <summary>It is done.</summary>
    public sealed class Normal : Reason
    {
        private Normal()
        {
        }

        /// <summary>The only one.</summary>
        public static Normal Instance { get; } = new();
    }

    /// <summary>It was stopped from outside, or restarted.</summary>
    public sealed class Shutdown : Reason
    {
        private Shutdown()
        {
        }

        /// <summary>The only one.</summary>
        public static Shutdown Instance { get; } = new();
    }

    /// <summary>It can't go on.</summary>
    public sealed class Failure : Reason
    {
        /// <summary>Makes the reason.</summary>
        /// <param name="cause">An exception, or anything whose text tells what happened.</param>
        public Failure(object cause)
        {
            Cause = cause;
        }

        /// <summary>An exception, or anything whose text tells what happened.</summary>
        public object Cause { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Failure({Cause})";
    }
}
