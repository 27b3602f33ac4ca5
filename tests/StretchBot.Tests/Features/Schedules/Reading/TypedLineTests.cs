using Shouldly;
using StretchBot.Features.Schedules.Reading;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Reading;

public sealed class TypedLineTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  ,  ; \t ", "")]
    [InlineData("weekdays 10:30,15:00", "weekdays|10:30|15:00")]
    [InlineData("  mon ,  wed;fri  ", "mon|wed|fri")]
    [InlineData("9:30 - 17:00", "9:30-17:00")]
    [InlineData("9:30 – 17:00", "9:30-17:00")]
    [InlineData("9:30—17:00", "9:30-17:00")]
    [InlineData("9:30 −17:00", "9:30-17:00")]
    [InlineData("mon to fri", "mon-fri")]
    [InlineData("9 am to 5 pm", "9am-5pm")]
    [InlineData("9 a.m.", "9a.m.")]
    [InlineData("every 90 min 9 - 17", "every|90min|9-17")]
    [InlineData("every 1 hour 30 minutes", "every|1hour|30minutes")]
    [InlineData("10:30 min", "10:30|min")]
    [InlineData("10:30 Amsterdam", "10:30|Amsterdam")]
    [InlineData("to 5", "to|5")]
    [InlineData("10:30\u00A0Berlin", "10:30|Berlin")]
    [InlineData("10:30\u0007Berlin", "10:30|Berlin")]
    [InlineData("\u202E10:30\u202C Ber\u200Blin", "10:30|Berlin")]
    public void A_line_is_taken_in_the_words_that_were_meant(string line, string words) =>
        string.Join('|', WordsOf(line)).ShouldBe(words);

    [Fact]
    public void Past_the_end_there_are_only_empty_words()
    {
        var line = TypedLine.Of("one");

        line.Ahead(1).ShouldBe("");
        line.Skip(1);
        line.IsAtEnd.ShouldBeTrue();
        line.Next.ShouldBe("");
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        for (var line = TypedLine.Of(text); !line.IsAtEnd; line.Skip(1))
            yield return line.Next;
    }
}
