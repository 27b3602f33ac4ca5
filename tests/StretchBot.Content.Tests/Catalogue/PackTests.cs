namespace StretchBot.Content.Tests;

public sealed class PackTests
{
    [Fact]
    public void What_is_joined_is_split_again()
    {
        string[] texts = ["slug: one\nname: One\n", "slug: two\n"];

        Pack.Split(Pack.Join(texts)).ShouldBe(texts);
    }

    [Theory]
    [InlineData("slug: one", 1)]
    [InlineData("---\nslug: one\n---\n", 1)]
    [InlineData("slug: one\r\n--- \r\nslug: two\r\n", 2)]
    [InlineData("# only a word of mine\n---\nslug: one\n", 1)]
    [InlineData("\n \n---\n---\n", 0)]
    [InlineData("", 0)]
    public void Empty_pieces_are_passed_over(string pack, int texts) => Pack.Split(pack).Count.ShouldBe(texts);
}
