namespace Akka.Tests.ApiSubset.Samples;

public delegate void SampleHandler(int count);
