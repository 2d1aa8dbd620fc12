using Akka.Tests.Stress;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Framing;

/// <summary>
/// Decoders among hostile input. Each seed is 10,000 inputs; <c>AKKASOCKETS_STRESS_SEEDS=1000</c> makes it ten million.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Codecs = 100;
    private const int InputsOfEach = 100;

    public static TheoryData<int> Seeds => StressSeeds.UnlessToldOtherwise(3);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_input_makes_a_decoder_fail_or_stand_still_or_hold_more_than_the_maximum(int seed)
    {
        var random = new Random(seed);
        var tally = new FuzzTally();
        for (var i = 0; i < Codecs; i++)
        {
            var codec = AnyCodec.From(random);
            for (var j = 0; j < InputsOfEach; j++)
            {
                var bytes = AnyStream.Of(codec, random);
                try
                {
                    Fuzzing.Run(codec, bytes, random, tally);
                }
                catch (Exception e)
                {
                    var hex = Convert.ToHexString(bytes);
                    Assert.Fail(FormattableString.Invariant($"seed {seed}, codec {i}, input {j}: {codec} reads {hex}: {e}"));
                }
            }
        }

        output.WriteLine(tally.ToString());
        tally.Inputs.Should().Be(Codecs * InputsOfEach);
        tally.Frames.Should().BePositive();
        tally.Violations.Should().BePositive();
        tally.Clean.Should().BePositive();
    }
}
