using System.Runtime.Serialization;
using Akka.Actor;
using Akka.Pattern;

namespace Akka.Tests.Actor;

public sealed class SerializableExceptionTests
{
    [Fact]
    public void An_exception_derived_from_this_librarys_can_be_serialized()
    {
        var copy = Copy(new OwnException("wrong", new TimeZoneNotFoundException("inside")));

        copy.Message.Should().Be("wrong");
        copy.InnerException!.Message.Should().Be("inside");
    }

    [Fact]
    public void An_initialization_exception_keeps_its_message()
    {
        Copy(new NotMadeException("not made")).Message.Should().Be("not made");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void An_open_circuit_keeps_its_remaining_time()
    {
        var copy = Copy(new OwnOpenException("open", TimeSpan.FromSeconds(3)));

        copy.RemainingDuration.Should().Be(TimeSpan.FromSeconds(3));
        copy.Message.Should().Be("open");
    }

    private static T Copy<T>(T exception)
    {
        var serializer = new DataContractSerializer(typeof(T), [typeof(TimeZoneNotFoundException)]);
        using var stream = new MemoryStream();
        serializer.WriteObject(stream, exception);
        stream.Position = 0;
        return (T)serializer.ReadObject(stream)!;
    }

    [Serializable]
    public sealed class OwnException : AkkaException
    {
        public OwnException(string message, Exception cause)
            : base(message, cause)
        {
        }

        private OwnException(SerializationInfo info, StreamingContext context)
            : base(info, context)
        {
        }
    }

    [Serializable]
    public sealed class NotMadeException : ActorInitializationException
    {
        public NotMadeException(string message)
            : base(message)
        {
        }

        private NotMadeException(SerializationInfo info, StreamingContext context)
            : base(info, context)
        {
        }
    }

    [Serializable]
    public sealed class OwnOpenException : OpenCircuitException
    {
        public OwnOpenException(string message, TimeSpan remainingDuration)
            : base(message, remainingDuration)
        {
        }

        private OwnOpenException(SerializationInfo info, StreamingContext context)
            : base(info, context)
        {
        }
    }
}
