using AkkaSockets.Host.Tests.Processes;

namespace AkkaSockets.Host.Tests;

/// <summary>The switch between the embedded Akka and the packages.</summary>
public class AkkaSourceTests
{
    [Theory]
    [InlineData("src/AkkaSockets/AkkaSockets.csproj")]
    [InlineData("src/embedded/Akka/Akka.csproj")]
    [InlineData("tests/AkkaSockets.Tests/AkkaSockets.Tests.csproj")]
    public async Task An_unknown_source_fails_the_build_and_names_the_valid_ones(string project)
    {
        var build = await ChildProcess.Run("dotnet", "msbuild", Repository.PathOf(project), "-nologo", "-p:AkkaSource=paket");

        build.ExitCode.Should().NotBe(0);
        build.Output.Should().ContainSingle(line => line.Contains("error")).Which
            .Should().Contain("AkkaSource is 'paket'").And.Contain("'embedded'").And.Contain("'nuget'");
    }

    [Theory]
    [InlineData("embedded", "src/embedded/Akka/Akka.csproj", "")]
    [InlineData("nuget", "", "Akka")]
    public async Task A_project_asks_for_Akka_once_and_gets_it_from_the_chosen_source(string source, string project, string package)
    {
        var items = await Items("src/AkkaSockets/AkkaSockets.csproj", source);

        items.Projects.Where(path => path.Contains("embedded")).Should()
            .Equal(project.Length == 0 ? [] : [Path.GetFullPath(Repository.PathOf(project))]);
        items.Packages.Where(name => name.StartsWith("Akka", StringComparison.Ordinal)).Should().Equal(package.Length == 0 ? [] : [package]);
    }

    private static async Task<(List<string> Projects, List<string> Packages)> Items(string project, string source)
    {
        var result = await ChildProcess.Run("dotnet", "msbuild", Repository.PathOf(project), "-nologo", $"-p:AkkaSource={source}",
            "-getItem:ProjectReference", "-getItem:PackageReference");
        result.ExitCode.Should().Be(0, result.ToString());
        using var json = System.Text.Json.JsonDocument.Parse(string.Join('\n', result.Output));
        var items = json.RootElement.GetProperty("Items");
        return (Values("ProjectReference", "FullPath"), Values("PackageReference", "Identity"));

        List<string> Values(string item, string metadata) =>
            items.GetProperty(item).EnumerateArray().Select(value => value.GetProperty(metadata).GetString()!).ToList();
    }
}
