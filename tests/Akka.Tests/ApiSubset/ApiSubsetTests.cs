namespace Akka.Tests.ApiSubset;

/// <summary>
/// Whatever compiles against an embedded assembly compiles against the real one, and runs on it: same name, same version,
/// nothing public or protected that Akka.NET's listing lacks.
/// </summary>
public class ApiSubsetTests
{
    [Theory]
    [InlineData("Akka")]
    [InlineData("Akka.TestKit")]
    [InlineData("Akka.TestKit.Xunit2")]
    [InlineData("Akka.Logger.Serilog")]
    public void An_assembly_offers_nothing_that_upstream_does_not(string name)
    {
        var lines = AssemblyListing.OfTested(name).Lines;

        lines.Should().NotBeEmpty();
        var outside = UpstreamListing.Of(name).Outside(lines);

        Assert.True(outside.Count == 0,
            $"{outside.Count} of {name}'s {lines.Count} lines are not upstream's; make them internal or mend them:\n{string.Join('\n', outside)}");
    }

    [Theory]
    [InlineData("Akka", "1.5.30.0")]
    [InlineData("Akka.TestKit", "1.5.30.0")]
    [InlineData("Akka.TestKit.Xunit2", "1.5.30.0")]
    [InlineData("Akka.Logger.Serilog", "1.5.25.0")]
    public void An_assembly_has_the_identity_of_upstreams(string name, string version)
    {
        var identity = AssemblyListing.OfTested(name).Name;

        identity.Name.Should().Be(name);
        identity.Version.Should().Be(new Version(version));
        identity.GetPublicKeyToken().Should().BeNullOrEmpty("upstream's assemblies are not signed");
    }
}
