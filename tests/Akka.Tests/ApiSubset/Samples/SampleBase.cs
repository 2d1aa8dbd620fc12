namespace Akka.Tests.ApiSubset.Samples;

public abstract class SampleBase
{
    protected virtual void Run(params object[] args)
    {
    }
}
