namespace Akka.Tests.ApiSubset.Samples;

public static class SampleExtensions
{
    public static int Twice(this int value) => 2 * value;
}
