namespace Akka.Tests.ApiSubset.Samples;

public enum SampleKind : byte
{
    Small,
    Large = 4,
}
