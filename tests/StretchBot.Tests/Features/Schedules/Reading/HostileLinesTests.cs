using System.Text;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;
using StretchBot.Features.Schedules.Reading;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Reading;

/// <summary>Whatever is typed gets an answer that fits a card, and nothing is stored.</summary>
public sealed class HostileLinesTests
{
    private static readonly ScheduleLine Line = new(new Room.SomeRoutines());

    public static TheoryData<string> Hostile =>
        [
            "",
            " \t\r\n ",
            "@everyone",
            "<!channel>",
            "<script>alert(1)</script>",
            "*_~`|>",
            "'; DROP TABLE schedules; --",
            "מחר בבוקר 10:30",
            "\u202E10:30 nilreB",
            "\u0000\u0001\u001b[31m",
            "🧘🏽‍♀️ 🦩🦩🦩",
            "\ud83e",
            "a\u0301\u0302\u0303\u0304",
            "٠٩:٣٠",
            "-",
            "- - - - -",
            "to to to",
            "#",
            "/",
            "every every every",
            "lead lead",
            "no no floor",
            "9:30-",
            "-9:30",
            "9-9-9-9",
            ",,,,",
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Nothing_that_is_typed_is_stored_or_breaks_anything(string typed)
    {
        var room = new Room();

        foreach (
            var line in new[]
            {
                $"schedule add x {typed}",
                $"schedule edit #1 {typed}",
                $"schedule {typed}",
                $"schedule pause {typed}",
            }
        )
        {
            var card = (await room.Say(line)).ShouldBeOfType<OnlyYou>().Card;
            card.Title.ToString().Length.ShouldBeInRange(1, 100);
            card.Title.ToString().ShouldNotContain("broke on my side");
        }
        room.Store.All.ShouldBeEmpty();
    }

    [Fact]
    public void Any_words_in_any_order_give_a_rule_or_a_mistake_that_fits_a_card()
    {
        string[] words =
        [
            "weekdays",
            "mon-",
            "-fri",
            "every",
            "90m",
            "0m",
            "9:30-17:00",
            "10:30",
            "25:61",
            "am",
            "pm",
            "-",
            "to",
            "and",
            "berlin",
            "new",
            "york",
            "desk-minute",
            "desk",
            "minute",
            "lead",
            "window",
            "jitter",
            "2m",
            "floor",
            "no",
            "composed",
            "#1",
            "1",
            "99999999999",
            "🦩",
            "\u202E",
            "in",
            "é",
        ];
        var chance = new Random(7);
        for (var i = 0; i < 1_000; i++)
        {
            var line = new StringBuilder();
            for (var count = chance.Next(1, 9); count > 0; count--)
                line.Append(words[chance.Next(words.Length)]).Append(chance.Next(6) == 0 ? "" : " ");
            var read = Line.Read(line.ToString()).Then(it => it.ForNew(Room.Berlin, Room.Defaults));

            if (read.Mistake is { } mistake)
                mistake.What.Length.ShouldBeInRange(1, 100, line.ToString());
            else
                Line.Read(read.Value.ToLine(Room.Defaults))
                    .Then(it => it.ForNew(Room.Berlin, Room.Defaults))
                    .Value.ShouldBe(read.Value, line.ToString());
        }
    }

    [Theory]
    [InlineData('9')]
    [InlineData('a')]
    [InlineData('-')]
    [InlineData('é')]
    [InlineData('ש')]
    public void The_longest_line_that_is_read_is_answered_at_once(char character)
    {
        var began = TimeProvider.System.GetTimestamp();

        Line.Read($"10:30 {new string(character, Dispatcher.MaxWords)}").Mistake.ShouldNotBeNull();
        Line.Read(string.Concat(Enumerable.Repeat($"x{character} ", Dispatcher.MaxWords / 3)))
            .Mistake.ShouldNotBeNull();
        Recurrence.Read(new string(character, 40_000)).Mistake.ShouldNotBeNull();

        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Forty_thousand_characters_are_answered()
    {
        var room = new Room();

        (await room.Hear("schedule add " + new string('x', 40_000))).ShouldStartWith("That is 40,013 characters long.");
    }
}
