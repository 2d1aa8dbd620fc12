namespace Akka.Tests.ApiSubset;

/// <summary>What the checker lets pass and what it doesn't.</summary>
public class UpstreamListingTests
{
    private static readonly UpstreamListing Upstream = new(
    [
        "A.Base type public class",
        "A.Base method public void Inherited(int count = 1)",
        "A.Box type public class",
        "A.Box : A.Base",
        "A.Box method public void Put(object item, bool wait = false)",
        "A.Box method protected virtual void Open()",
        "A.Box method public sealed override string ToString()",
        "A.Box property public int Size { get; }",
        "A.Box field public const int Limit = 10",
    ]);

    [Theory]
    [InlineData("A.Box method public void Take()")]
    [InlineData("A.Lid type public class")]
    [InlineData("A.Box : System.IDisposable")]
    [InlineData("A.Box property public int Size { set; }")]
    public void What_upstream_lacks_is_outside(string line) => Upstream.Outside([line]).Should().Equal(line);

    [Theory]
    [InlineData("A.Box method public void Put(object thing, bool wait = false)")]
    [InlineData("A.Box method public void Put(object item, bool wait = true)")]
    [InlineData("A.Box method public void Put(object item, bool wait)")]
    [InlineData("A.Box method public bool Put(object item, bool wait = false)")]
    [InlineData("A.Box method protected void Put(object item, bool wait = false)")]
    [InlineData("A.Box method public static void Put(object item, bool wait = false)")]
    [InlineData("A.Box method public virtual void Put(object item, bool wait = false)")]
    [InlineData("A.Box method public override string ToString()")]
    [InlineData("A.Box type public sealed class")]
    [InlineData("A.Box field public const int Limit = 11")]
    public void What_differs_is_outside(string line) => Upstream.Outside([line]).Should().Equal(line);

    [Theory]
    [InlineData("A.Box method public void Put(object item, bool wait = false)")]
    [InlineData("A.Box method protected void Open()")]
    [InlineData("A.Box method public void Inherited(int count = 1)")]
    [InlineData("A.Box method public override int GetHashCode()")]
    public void What_compiles_against_upstream_too_is_inside(string line) => Upstream.Outside([line]).Should().BeEmpty();

    [Fact]
    public void Leaving_things_out_is_fine() => Upstream.Outside(["A.Box type public class"]).Should().BeEmpty();

    [Fact]
    public void One_line_fewer_upstream_shows_in_an_assembly_that_is_read()
    {
        var lines = AssemblyListing.OfTested("Akka").Lines;
        var taken = lines.Last(line => line.Contains(" type public "));

        new UpstreamListing(lines).Outside(lines).Should().BeEmpty();
        new UpstreamListing(lines.Where(line => line != taken)).Outside(lines).Should().Equal(taken);
    }
}
