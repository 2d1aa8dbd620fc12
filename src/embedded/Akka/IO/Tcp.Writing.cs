using System.Collections;

namespace Akka.IO;

/// <content>How bytes go out.</content>
public partial class Tcp
{
    /// <summary>What asks a connection to write.</summary>
    public abstract class WriteCommand : Command
    {
        /// <summary>Joins writes into one command.</summary>
        /// <param name="writes">The writes, in order; none make an empty write.</param>
        /// <returns>The command.</returns>
        public static WriteCommand Create(IEnumerable<WriteCommand> writes)
        {
            ArgumentNullException.ThrowIfNull(writes);
            return Write.Empty.Prepend(writes);
        }

        /// <summary>Joins writes into one command.</summary>
        /// <param name="writes">The writes, in order; none make an empty write.</param>
        /// <returns>The command.</returns>
        public static WriteCommand Create(params WriteCommand[] writes) => Create((IEnumerable<WriteCommand>)writes);

        /// <summary>Puts a write before this one.</summary>
        /// <param name="other">What is written first.</param>
        /// <returns>Both.</returns>
        public CompoundWrite Prepend(SimpleWriteCommand other) => new(other, this);

        /// <summary>Puts writes before this one.</summary>
        /// <param name="writes">What is written first, in order.</param>
        /// <returns>All of them.</returns>
        public WriteCommand Prepend(IEnumerable<WriteCommand> writes)
        {
            ArgumentNullException.ThrowIfNull(writes);
            var parts = new List<SimpleWriteCommand>();
            foreach (var write in writes)
                AddParts(write, parts);

            var all = this;
            for (var i = parts.Count - 1; i >= 0; i--)
                all = all.Prepend(parts[i]);
            return all;
        }

        private static void AddParts(WriteCommand write, List<SimpleWriteCommand> parts)
        {
            switch (write)
            {
                case SimpleWriteCommand simple:
                    parts.Add(simple);
                    break;
                case CompoundWrite compound:
                    parts.AddRange(compound);
                    break;
                default:
                    throw new ArgumentException($"Neither a simple nor a compound write: {write}", nameof(write));
            }
        }
    }

    /// <summary>A write that is acknowledged as a whole, if at all.</summary>
    public abstract class SimpleWriteCommand : WriteCommand
    {
        /// <summary>
        /// Gets what is sent to the write's sender once the operating system has all its bytes; a <see cref="NoAck"/> stands for nothing.
        /// </summary>
        public abstract Event Ack { get; }

        /// <summary>Gets a value indicating whether the write is acknowledged.</summary>
        public bool WantsAck => Ack is not (null or NoAck);

        /// <summary>Puts a write behind this one.</summary>
        /// <param name="that">What is written next.</param>
        /// <returns>Both.</returns>
        public CompoundWrite Append(WriteCommand that) => new(this, that);
    }

    /// <summary>Writes bytes after all those written before.</summary>
    public class Write : SimpleWriteCommand
    {
        /// <summary>Writes nothing and is not acknowledged.</summary>
        public static readonly Write Empty = new(ByteString.Empty, NoAck.Instance);

        private Write(ByteString data, Event ack)
        {
            Data = data;
            Ack = ack;
        }

        /// <summary>Gets the bytes.</summary>
        public ByteString Data { get; }

        /// <inheritdoc/>
        public override Event Ack { get; }

        /// <summary>Makes a write that is not acknowledged.</summary>
        /// <param name="data">The bytes.</param>
        /// <returns>The command.</returns>
        public static Write Create(ByteString data) => Create(data, NoAck.Instance);

        /// <summary>Makes a write.</summary>
        /// <param name="data">The bytes; leave the arrays below them alone until the write is acknowledged.</param>
        /// <param name="ack">What is sent to the write's sender once the operating system has all the bytes.</param>
        /// <returns>The command.</returns>
        public static Write Create(ByteString data, Event? ack)
        {
            ArgumentNullException.ThrowIfNull(data);
            return new Write(data, ack ?? NoAck.Instance);
        }

        /// <inheritdoc/>
        public override string ToString() => $"Write(bytes: {Data.Count}, ack: {Ack})";
    }

    /// <summary>
    /// Several writes in one command. They are written in order with nothing in between, and each is acknowledged by itself.
    /// </summary>
    public class CompoundWrite : WriteCommand, IEnumerable<SimpleWriteCommand>
    {
        /// <summary>Makes the command.</summary>
        /// <param name="head">What is written first.</param>
        /// <param name="tailCommand">What is written next.</param>
        public CompoundWrite(SimpleWriteCommand head, WriteCommand tailCommand)
        {
            Head = head;
            TailCommand = tailCommand;
        }

        /// <summary>Gets what is written first.</summary>
        public SimpleWriteCommand Head { get; }

        /// <summary>Gets what is written next.</summary>
        public WriteCommand TailCommand { get; }

        /// <summary>Walks over the simple writes, in order.</summary>
        /// <returns>The enumerator.</returns>
        public IEnumerator<SimpleWriteCommand> GetEnumerator()
        {
            WriteCommand rest = this;
            while (rest is CompoundWrite compound)
            {
                yield return compound.Head;
                rest = compound.TailCommand;
            }

            if (rest is SimpleWriteCommand last)
                yield return last;
        }

        /// <inheritdoc/>
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <inheritdoc/>
        public override string ToString() => $"CompoundWrite({Head}, {TailCommand})";
    }

    /// <summary>Stands for 'no acknowledgement, please'. Its token tells writes apart when they fail.</summary>
    public class NoAck : Event
    {
        /// <summary>The one without a token.</summary>
        public static readonly NoAck Instance = new(null);

        /// <summary>Makes one.</summary>
        /// <param name="token">Anything; the connection ignores it.</param>
        public NoAck(object? token) => Token = token;

        /// <summary>Gets the token.</summary>
        public object? Token { get; }

        /// <inheritdoc/>
        public override string ToString() => $"NoAck({Token})";
    }

    /// <summary>
    /// Asks a connection whose writing is suspended, since a write failed, to take writes again. It answers <see cref="WritingResumed"/>
    /// as soon
    /// as there is room.
    /// </summary>
    public class ResumeWriting : Command
    {
        /// <summary>The command.</summary>
        public static readonly ResumeWriting Instance = new();

        private ResumeWriting()
        {
        }
    }

    /// <summary>The connection takes writes again.</summary>
    public class WritingResumed : Event
    {
        /// <summary>The event.</summary>
        public static readonly WritingResumed Instance = new();

        private WritingResumed()
        {
        }
    }
}
