namespace Akka.Tests.Stress.Soak;

/// <summary>One of the millions.</summary>
internal sealed class SoakMessage(int sender, long number)
{
    private const int CrashesEvery = 997;
    private const int EndsEvery = 20_011;

    internal int Sender => sender;

    internal long Number => number;

    internal SoakEffect Effect => number % EndsEvery == 0 ? SoakEffect.End : number % CrashesEvery == 0 ? SoakEffect.Crash : SoakEffect.None;
}
