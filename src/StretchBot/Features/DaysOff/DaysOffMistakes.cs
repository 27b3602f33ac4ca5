using System.Globalization;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff;

/// <summary>What is said to days off that cannot be read or kept.</summary>
internal static class DaysOffMistakes
{
    private const string Example = "daysoff add 2026-12-24..2026-12-26";

    private const string Accepted =
        "A day looks like 2026-12-24, a range like 2026-12-24..2026-12-26, and one that comes each year like 12-25 yearly.";

    public static Mistake Unreadable(string typed) =>
        new($"I can't read {Mistake.Quote(typed)} as a day off.", Accepted, Example);

    public static Mistake Backwards(LocalDate first, LocalDate last) =>
        new(
            $"{Iso(last)} comes before {Iso(first)}.",
            "A range begins with its first day.",
            $"daysoff add {Iso(last)}..{Iso(first)}"
        );

    public static Mistake TooLong(int days, int most) =>
        new(
            $"That is {days} days in a row.",
            $"I take {most} at most. For a longer silence, pause the schedule.",
            "schedule pause #1"
        );

    public static Mistake Over(string typed, LocalDate today) =>
        new(
            $"{Mistake.Quote(typed)} is over.",
            $"A day off is today ({Iso(today)}) or later.",
            $"daysoff add {Iso(today.PlusDays(1))}"
        );

    public static Mistake TooFar(string typed, int years) =>
        new(
            $"{Mistake.Quote(typed)} is more than {years} years away.",
            "For a day that comes each year, say so once.",
            "daysoff add 12-25 yearly"
        );

    public static Mistake Full(int present, int most) =>
        new(
            $"This team has {present} days off, and I keep {most} at most. Nothing was added.",
            "Remove some first, or add days that come each year once.",
            "daysoff list"
        );

    public static Mistake NothingThere() =>
        new("There is no day off to remove.", "Add one first.", "daysoff add 2026-12-24");

    public static Mistake WhichOne(int rows) =>
        new(
            "I need the number of the day off to remove.",
            Text.Count(
                rows,
                "There is {0}: the list shows each with its number.|There are {0}: the list shows each with its number."
            ),
            "daysoff remove #1"
        );

    public static Mistake NoSuch(string typed, int rows) =>
        new(
            $"There is no day off {Mistake.Quote(typed)}.",
            rows == 1 ? "There is one, #1." : Text.Of($"The list goes from #1 to #{rows}."),
            "daysoff remove #1"
        );

    public static Mistake Gone() =>
        new("That day off is gone already.", "Somebody else removed it. The list shows what is left.", "daysoff list");

    public static Mistake NotAVerb(string typed) =>
        new(
            $"I can't {Mistake.Quote(typed)} days off.",
            "Days off can be listed, added and removed.",
            "daysoff add 2026-12-24"
        );

    public static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
