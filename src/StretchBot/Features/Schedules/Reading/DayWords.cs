using NodaTime;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>Reads days: <c>weekdays</c>, <c>weekends</c>, <c>daily</c>, <c>mon</c>, <c>Mondays</c>, <c>mon-fri</c>.</summary>
internal static class DayWords
{
    private static readonly Dictionary<string, DaySet> Groups = new(StringComparer.OrdinalIgnoreCase)
    {
        ["weekdays"] = DaySet.Weekdays,
        ["weekday"] = DaySet.Weekdays,
        ["workdays"] = DaySet.Weekdays,
        ["workday"] = DaySet.Weekdays,
        ["weekends"] = DaySet.Weekends,
        ["weekend"] = DaySet.Weekends,
        ["daily"] = DaySet.Daily,
        ["everyday"] = DaySet.Daily,
        ["day"] = DaySet.Daily,
    };

    private static readonly Dictionary<string, IsoDayOfWeek> Names = NamesOfDays();

    private static readonly Dictionary<string, IsoDayOfWeek>.AlternateLookup<ReadOnlySpan<char>> NameOfSpan =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All words for days, for finding the one that was meant.</summary>
    public static IEnumerable<string> Known => Groups.Keys.Concat(Names.Keys);

    /// <summary>The days, or null when the word names none.</summary>
    public static DaySet? Read(string word)
    {
        if (Groups.TryGetValue(word, out var group))
            return group;
        if (ReadOne(word) is { } one)
            return DaySet.Of(one);
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && ReadOne(word.AsSpan(0, dash)) is { } first && ReadOne(word.AsSpan(dash + 1)) is { } last
            ? DaySet.Between(first, last)
            : null;
    }

    /// <summary>Whether a range of days is begun that <see cref="Read"/> cannot finish: "mon-fry".</summary>
    public static bool LooksLikeDays(string word)
    {
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && ReadOne(word.AsSpan(0, dash)) is not null;
    }

    /// <summary>The day, or null when the word is not the name of a single one.</summary>
    public static IsoDayOfWeek? ReadOne(ReadOnlySpan<char> word) =>
        NameOfSpan.TryGetValue(word, out var day) ? day : null;

    private static Dictionary<string, IsoDayOfWeek> NamesOfDays()
    {
        var names = new Dictionary<string, IsoDayOfWeek>(StringComparer.OrdinalIgnoreCase);
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            var name = day.ToString();
            names[name] = names[name + "s"] = names[name[..3]] = names[name[..2]] = day;
        }
        names["tues"] = IsoDayOfWeek.Tuesday;
        names["thur"] = names["thurs"] = IsoDayOfWeek.Thursday;
        return names;
    }
}
