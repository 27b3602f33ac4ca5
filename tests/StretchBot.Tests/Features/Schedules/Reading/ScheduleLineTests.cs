using Shouldly;
using StretchBot.Features.Schedules.Reading;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Reading;

public sealed class ScheduleLineTests
{
    private static readonly ScheduleLine Line = new(new Room.SomeRoutines());

    [Theory]
    [InlineData("10:30", "weekdays 10:30 Europe/Berlin")]
    [InlineData("weekdays 10:30,15:00 Europe/London desk-minute", "weekdays 10:30,15:00 Europe/London desk-minute")]
    [InlineData(
        "  weekdays   10:30 ,15:00   europe/london   DESK-MINUTE ",
        "weekdays 10:30,15:00 Europe/London desk-minute"
    )]
    [InlineData("desk minute in New York time weekdays at 10:30", "weekdays 10:30 America/New_York desk-minute")]
    [InlineData("10:30 neck and screen", "weekdays 10:30 Europe/Berlin neck-and-screen")]
    [InlineData("10:30 with routine back-ease", "weekdays 10:30 Europe/Berlin back-ease")]
    [InlineData("10:30 composed", "weekdays 10:30 Europe/Berlin")]
    [InlineData("10:30 berlin berlin", "weekdays 10:30 Europe/Berlin")]
    [InlineData("10:30 salt lake city", "weekdays 10:30 America/Denver")]
    [InlineData("10:30 lead 0", "weekdays 10:30 Europe/Berlin lead 0m")]
    [InlineData("10:30 lead 2m window 30m jitter 0m no floor", "weekdays 10:30 Europe/Berlin")]
    [InlineData("10:30 floor no-floor", "weekdays 10:30 Europe/Berlin")]
    [InlineData(
        "LEAD 30 min Window 4h JITTER 30m FLOOR 10:30",
        "weekdays 10:30 Europe/Berlin lead 30m window 240m jitter 30m floor"
    )]
    public void Each_word_says_by_itself_what_it_is(string line, string expected) =>
        Line.Read(line)
            .Then(words => words.ForNew(Room.Berlin, Room.Defaults))
            .Value.ToLine(Room.Defaults)
            .ShouldBe(expected);

    [Theory]
    [InlineData("10:30 Europe/Berln", "I don't know the time zone “Europe/Berln”.", "Europe/Berlin")]
    [InlineData("10:30 Mars/Olympus desk-minute", "I don't know the time zone “Mars/Olympus”.", "The nearest I know")]
    [InlineData("10:30 San Fransisco", "I don't know the time zone “San Fransisco”.", "America/Los_Angeles")]
    [InlineData("10:30 Berlin London", "I see two time zones: Europe/Berlin and Europe/London.", "one time zone")]
    [InlineData("10:30 desk-minit", "I don't know the routine “desk-minit”.", "The nearest routine is desk-minute.")]
    [InlineData("10:30 desk-minute back-ease", "I see two routines: “desk-minute” and “back-ease”.", "one routine")]
    [InlineData("10:30 wekdays", "I can't read the days “wekdays”.", "weekdays")]
    [InlineData("10:30 xyzzy", "I don't know what “xyzzy” means here.", "The nearest routine is")]
    [InlineData("10:30 no", "I don't know what “no” means here.", "The nearest routine is")]
    [InlineData("#design 10:30", "I can't schedule breaks in “#design” from here.", "the channel it is typed in")]
    [InlineData("<#C024BE91L|design> 10:30", "I can't schedule breaks in “<#C024BE91L|design>” from here.", "typed in")]
    [InlineData("10:30 lead", "How many minutes should the lead be?", "Lead is 0 to 30 minutes")]
    [InlineData("10:30 lead soon", "I can't set the lead to “soon”.", "Lead is 0 to 30 minutes")]
    [InlineData("10:30 lead 31m", "I can't set the lead to “31m”.", "Lead is 0 to 30 minutes")]
    [InlineData("10:30 window 0m", "I can't set the window to “0m”.", "Window is 1 to 240 minutes")]
    [InlineData("10:30 window 241m", "I can't set the window to “241m”.", "Window is 1 to 240 minutes")]
    [InlineData("10:30 jitter 31m", "I can't set the jitter to “31m”.", "Jitter is 0 to 30 minutes")]
    public void A_mistake_quotes_the_part_that_was_wrong_and_says_what_is_accepted(
        string line,
        string what,
        string accepted
    )
    {
        var mistake = Line.Read(line).Mistake.ShouldNotBeNull();

        mistake.What.ShouldBe(what);
        mistake.Accepted.ShouldContain(accepted);
        mistake.Example.ShouldStartWith("schedule add ");
    }

    [Fact]
    public void Every_example_of_a_mistake_can_be_typed_as_it_stands()
    {
        string[] wrongs =
        [
            "",
            "25",
            "90m",
            "mon-fry 9",
            "every",
            "every 1m",
            "9-17",
            "9 Berln",
            "9 desk-minit",
            "9 lead",
        ];
        foreach (var wrong in wrongs)
        {
            var mistake = Line.Read(wrong).Then(words => words.ForNew(Room.Berlin, Room.Defaults)).Mistake;
            var example = mistake.ShouldNotBeNull(wrong).Example["schedule add ".Length..];

            Line.Read(example).Then(words => words.ForNew(Room.Berlin, Room.Defaults)).Mistake.ShouldBeNull(example);
        }
    }

    [Fact]
    public void Without_routines_there_is_none_to_offer() =>
        new ScheduleLine(new NoRoutines()).Read("10:30 xyzzy").Mistake!.Accepted.ShouldNotContain("routine is");

    private sealed class NoRoutines : StretchBot.Features.Schedules.IRoutineNames
    {
        public IReadOnlyList<string> Slugs => [];

        public string NameOf(string slug) => throw new KeyNotFoundException(slug);

        public bool Exists(string slug) => false;
    }
}
