namespace Akka.Tests.ApiSubset;

/// <summary>The reading of an assembly, on types made for it: each thing that others can use has its line, nothing else has.</summary>
public class AssemblyListingTests
{
    private const string Expected =
        """
        Sample<TItem> : Akka.Tests.ApiSubset.Samples.SampleBase
        Sample<TItem> : System.IDisposable
        Sample<TItem> constructor public (int size, string name = "a")
        Sample<TItem> event public System.EventHandler Changed
        Sample<TItem> field public const int Limit = 7
        Sample<TItem> method protected override void Run(params object[] args)
        Sample<TItem> method public TResult Map<TResult>(System.Func<TItem,TResult> map, out bool found) where TResult : struct
        Sample<TItem> method public void Dispose()
        Sample<TItem> property protected string Name { set; }
        Sample<TItem> property public int Item[long index] { get; }
        Sample<TItem> property public string Name { get; }
        Sample<TItem> type public class where TItem : class, new()
        Sample<TItem>.Nested<TInner> constructor public ()
        Sample<TItem>.Nested<TInner> type public sealed class where TItem : class, new()
        SampleBase constructor protected ()
        SampleBase method protected virtual void Run(params object[] args)
        SampleBase type public abstract class
        SampleExtensions method public static int Twice(this int value)
        SampleExtensions type public static class
        SampleHandler type public delegate void (int count)
        SampleKind field public const Akka.Tests.ApiSubset.Samples.SampleKind Large = 4
        SampleKind field public const Akka.Tests.ApiSubset.Samples.SampleKind Small = 0
        SampleKind type public enum of byte
        """;

    [Fact]
    public void A_listing_has_a_line_for_each_thing_that_others_can_use()
    {
        var samples = typeof(Samples.SampleBase);

        var lines = AssemblyListing.Of(samples.Assembly.Location, type => type.Namespace == samples.Namespace).Lines;

        lines.Should().Equal(Expected.Split('\n').Select(line => $"{samples.Namespace}.{line.TrimEnd('\r')}"));
    }
}
