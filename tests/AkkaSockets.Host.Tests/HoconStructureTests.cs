using AkkaSockets.Host.Configuration;

namespace AkkaSockets.Host.Tests;

/// <summary>The slips in a HOCON file that parsers are lenient about.</summary>
public class HoconStructureTests
{
    [Theory]
    [InlineData("a {\n b = 1\n", "line 1: '{' is never closed")]
    [InlineData("a = 1\nb = [1,\n 2\n", "line 2: '[' is never closed")]
    [InlineData("a {\n}\n}\n", "line 3: '}' closes nothing")]
    [InlineData("a {\n b = 1\n]\n", "line 3: ']' closes the '{' of line 1")]
    [InlineData("a = \"x\nb = 1\n", "line 1: a string has no closing '\"'")]
    [InlineData("a = 1\nb = \"\"\"x\n\n", "line 2: a string has no closing '\"\"\"'")]
    public void A_slip_is_told_with_its_line(string text, string expected) => HoconStructure.Check(text).Should().Equal(expected);

    [Fact]
    public void Every_slip_is_told() => HoconStructure.Check("}\na = \"\nb {\n").Should().HaveCount(3);

    [Theory]
    [InlineData("")]
    [InlineData("a { b = [1, { c = 2 }] }")]
    [InlineData("a = \"{ [ \\\" \" # } ]\n// } ' \"\nb = 1")]
    [InlineData("a = \"\"\"\n { \" \n\"\"\"\n")]
    [InlineData("a = \"tcp://127.0.0.1:1\"\n")]
    [InlineData("a = ${b.c} // {")]
    public void What_is_in_order_is_not_complained_about(string text) => HoconStructure.Check(text).Should().BeEmpty();

    [Theory]
    [InlineData("greeter.conf")]
    [InlineData("echo.conf")]
    public void The_files_that_come_with_the_host_are_in_order(string file) =>
        HoconStructure.Check(File.ReadAllText(Processes.Repository.PathOf("hocon", file))).Should().BeEmpty();
}
