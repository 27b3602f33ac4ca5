using NodaTime;
using NodaTime.Text;
using StretchBot.Conversation;

namespace StretchBot.Features.Away;

/// <summary>Reads days: <c>2026-12-01..2026-12-10</c>, <c>2026-12-01 to 2026-12-10</c>, <c>until friday</c>, <c>tomorrow</c>.</summary>
internal static class AwayWords
{
    /// <summary>Days back that may still be named: who comes back from a holiday can say so.</summary>
    public const int MostBack = 60;

    /// <summary>Days that one time may last, and that it may lie ahead.</summary>
    public const int MostDays = 366;

    private static readonly LocalDatePattern Typed = LocalDatePattern.CreateWithInvariantCulture("uuuu-M-d");
    private static readonly string[] Joints = ["..", " to ", " until ", " - ", " – ", "–", "…"];

    public static Parsed<AwayTime> Read(string typed, LocalDate today)
    {
        var words = typed.Trim();
        foreach (var opening in (string[])["until ", "till ", "to "])
            if (words.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return Between("today", words[opening.Length..], today);
        if (words.StartsWith("from ", StringComparison.OrdinalIgnoreCase))
            words = words["from ".Length..];
        var parts = words.Split(Joints, 2, StringSplitOptions.TrimEntries);
        return Between(parts[0], parts[^1], today);
    }

    public static Parsed<AwayTime> Between(string from, string to, LocalDate today)
    {
        if (Day(from, today) is not { } first)
            return Unread(from);
        if (Day(to, today) is not { } last)
            return Unread(to);
        if (last < first)
            return Wrong(
                $"{LocalDatePattern.Iso.Format(last)} is before {LocalDatePattern.Iso.Format(first)}.",
                "Give the first day, then the last."
            );
        if (first < today.PlusDays(-MostBack))
            return Wrong(
                $"{LocalDatePattern.Iso.Format(first)} is too long ago.",
                $"I take days from {LocalDatePattern.Iso.Format(today.PlusDays(-MostBack))} on."
            );
        return last > today.PlusDays(MostDays)
            ? Wrong(
                $"{LocalDatePattern.Iso.Format(last)} is too far ahead.",
                $"I take days up to {LocalDatePattern.Iso.Format(today.PlusDays(MostDays))}."
            )
            : new AwayTime(first, last);
    }

    private static LocalDate? Day(string word, LocalDate today)
    {
        switch (word.Trim().ToLowerInvariant())
        {
            case "today":
                return today;
            case "tomorrow":
                return today.PlusDays(1);
            case var name
                when Enum.GetValues<IsoDayOfWeek>().FirstOrDefault(day => IsNamed(day, name)) is var found
                    && found != IsoDayOfWeek.None:
                return today.Next(found);
            case var date:
                return Typed.Parse(date) is { Success: true } parsed ? parsed.Value : null;
        }
    }

    private static bool IsNamed(IsoDayOfWeek day, string word) =>
        day != IsoDayOfWeek.None
        && word.Length >= 3
        && day.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static Mistake Unread(string word) =>
        Wrong(
            word.Length == 0 ? "A day is missing." : Text.Of($"I can't read the day {Mistake.Quote(word)}."),
            "Days look like 2026-12-01, today, tomorrow or friday; two of them are a first and a last day."
        );

    private static Mistake Wrong(Text what, Text accepted) => new(what, accepted, "away 2026-12-01..2026-12-10");
}
