namespace Akka.Tests.ApiSubset.Samples;

internal interface ISampleContract
{
    void Explicit();
}
