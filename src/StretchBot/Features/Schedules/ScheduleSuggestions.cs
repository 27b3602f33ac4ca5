using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary>Completes schedule lines while they are typed.</summary>
internal sealed class ScheduleSuggestions(IRoutineNames routines)
{
    /// <summary>More than this is not read while typing.</summary>
    private const int Most = 10;

    private static readonly string[] Starts =
    [
        "weekdays 10:30,15:00",
        "weekdays every 90m 9:30-17:00",
        "daily 11:00",
        "mon,wed,fri 14:00",
    ];

    private static readonly string[] Options = ["lead 2m", "window 30m", "jitter 5m", "floor"];

    /// <summary>The numbers of these schedules that begin as typed.</summary>
    public static ImmutableArray<string> Numbers(string typed, ImmutableArray<NumberedSchedule> rows) =>
        [
            .. rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"#{row.Number}"))
                .Where(number => Begins(number, typed) || Begins(number[1..], typed)),
        ];

    /// <summary>Whole lines: at first some to start from, then zones, routines and options for the last word.</summary>
    public ImmutableArray<string> ForLine(string typed)
    {
        var start = typed.LastIndexOf(' ') + 1;
        var (before, word) = (typed[..start], typed[start..]);
        if (before.Length == 0 && Starts.Any(line => Begins(line, typed)))
            return [.. Starts.Where(line => Begins(line, typed))];
        if (word.Length == 0 || char.IsAsciiDigit(word[0]))
            return [];
        return
        [
            .. routines
                .Slugs.Concat(Options)
                .Where(offer => Begins(offer, word))
                .Concat(ZoneNames.StartingWith(word))
                .Take(Most)
                .Select(offer => before + offer),
        ];
    }

    /// <summary>The number first, then as <see cref="ForLine"/>.</summary>
    public ImmutableArray<string> ForEdit(string typed, ImmutableArray<NumberedSchedule> rows)
    {
        var space = typed.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return Numbers(typed, rows);
        var number = typed[..(space + 1)];
        return [.. ForLine(typed[(space + 1)..].TrimStart()).Select(line => number + line)];
    }

    private static bool Begins(string offer, string typed) =>
        offer.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
