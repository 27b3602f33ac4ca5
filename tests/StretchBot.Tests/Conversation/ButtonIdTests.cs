using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Conversation;

public sealed class ButtonIdTests
{
    [Fact]
    public void What_was_written_is_read_back()
    {
        var id = ButtonId.Parse("in:42:stay").ShouldNotBeNull();

        id.Action.ShouldBe("in");
        id.Number(0).ShouldBe(42);
        id.Argument(1).ShouldBe("stay");
        id.ToString().ShouldBe("in:42:stay");
        id.ShouldBe(ButtonId.Of("in", "42", "stay"));
    }

    [Fact]
    public void An_id_needs_no_arguments() => ButtonId.Parse("help").ShouldBe(ButtonId.Of("help"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("in:")]
    [InlineData(":42")]
    [InlineData("in::42")]
    [InlineData("in 42")]
    [InlineData("in:4\u00002")]
    [InlineData("in:\n42")]
    [InlineData("in:٤٢")]
    [InlineData("in:<!channel>\u202e")]
    public void What_cannot_have_been_written_is_not_read(string? forged) => ButtonId.Parse(forged).ShouldBeNull();

    [Fact]
    public void An_id_of_100_characters_travels()
    {
        var longest = "in:" + new string('x', 97);

        ButtonId.Of("in", new string('x', 97)).ToString().ShouldBe(longest);
        ButtonId.Parse(longest).ShouldNotBeNull();
    }

    [Fact]
    public void An_id_of_101_characters_is_refused_both_ways()
    {
        Should.Throw<ArgumentException>(() => ButtonId.Of("in", new string('x', 98)));
        ButtonId.Parse("in:" + new string('x', 98)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a:b")]
    [InlineData("a b")]
    [InlineData("a\tb")]
    [InlineData("ä")]
    public void An_argument_that_would_not_come_back_the_same_is_refused(string argument) =>
        Should.Throw<ArgumentException>(() => ButtonId.Of("in", argument));

    [Theory]
    [InlineData("in:-1")]
    [InlineData("in:+1")]
    [InlineData("in:1.5")]
    [InlineData("in:0x10")]
    [InlineData("in:9223372036854775808")]
    [InlineData("in:stay")]
    [InlineData("in")]
    public void A_number_that_is_none_is_no_number(string text) =>
        ButtonId.Parse(text).ShouldNotBeNull().Number(0).ShouldBeNull();

    [Fact]
    public void Ten_thousand_ids_come_back_as_they_were_sent()
    {
        var chance = new SeededChance(1);
        for (var i = 0; i < 10_000; i++)
        {
            var id = ButtonId.Of(Part(chance), [.. Enumerable.Range(0, chance.Next(5)).Select(_ => Part(chance))]);

            var read = ButtonId.Parse(id.ToString()).ShouldNotBeNull();

            read.ShouldBe(id);
            read.Action.ShouldBe(id.Action);
            read.Arguments.ShouldBe(id.Arguments);
        }
    }

    [Fact]
    public void Ten_thousand_forged_ids_are_read_as_written_or_not_at_all()
    {
        var chance = new SeededChance(2);
        for (var i = 0; i < 10_000; i++)
        {
            var forged = new string([.. Enumerable.Range(0, chance.Next(120)).Select(_ => (char)chance.Next(200))]);

            if (ButtonId.Parse(forged) is { } read)
                ButtonId.Of(read.Action, [.. read.Arguments]).ToString().ShouldBe(forged);
        }
    }

    private static string Part(SeededChance chance)
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_+./<>&@!#";
        return new string([
            .. Enumerable.Range(0, 1 + chance.Next(18)).Select(_ => Letters[chance.Next(Letters.Length)]),
        ]);
    }
}
