namespace StretchBot.Content.Tests;

public class YamlReaderTests
{
    [Theory]
    [InlineData("", 1, "is empty")]
    [InlineData("# nothing here", 1, "is empty")]
    [InlineData("just text", 1, "is not a map")]
    [InlineData("a: 1\nb: [", 2, "is not readable YAML")]
    [InlineData("a: 1\na: 2", 2, "two fields 'a' in one map are not accepted")]
    [InlineData("a: &x 1", 1, "tags and anchors are not accepted")]
    [InlineData("a: !!int 1", 1, "tags and anchors are not accepted")]
    [InlineData("a: *x", 1, "aliases are not accepted")]
    [InlineData("a: 1\n---\nb: 2", 2, "holds several documents")]
    [InlineData("? [a]\n: 1", 1, "keys that are not text are not accepted")]
    public void What_is_not_one_plain_map_is_a_fault(string text, int line, string message)
    {
        var faults = StretchFile.FaultsOf(text);
        faults.ShouldHaveSingleItem().Message.ShouldContain(message);
        faults[0].Line.ShouldBe(line);
    }

    [Fact]
    public void A_file_that_nests_without_end_is_a_fault() =>
        StretchFile
            .FaultsOf("a: " + new string('[', 5000))
            .ShouldHaveSingleItem()
            .Message.ShouldContain("nested deeper");

    [Fact]
    public void A_file_without_end_is_a_fault() =>
        StretchFile
            .FaultsOf("a: " + new string('x', 70_000))
            .ShouldHaveSingleItem()
            .Message.ShouldContain("at most 65536");
}
