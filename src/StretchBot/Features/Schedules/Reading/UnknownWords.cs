using FuzzySharp;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>Finds what a word was probably meant to be, so that the answer speaks of that.</summary>
internal static class UnknownWords
{
    /// <summary>A slip of one letter in a short word scores about 75 of 100.</summary>
    private const int Likely = 75;

    /// <summary>Longer than any word that is known; beyond it there is nothing to compare.</summary>
    private const int MostCompared = 40;

    /// <summary>The mistake about the next word of a line, which is nothing that is known.</summary>
    public static Mistake Explain(TypedLine line, IRoutineNames routines)
    {
        var word = line.Next;
        if (word[0] == '#' || word.StartsWith("<#", StringComparison.Ordinal))
            return ScheduleMistakes.OtherChannel(word);
        var days = Likeness(word, DayWords.Known);
        var routine = Likeness(word, routines.Slugs);
        var (zoneWords, zone) = LikeliestZone(line);
        var likeliest = Math.Max(days, Math.Max(zone, routine));
        if (word.Contains('/', StringComparison.Ordinal))
            return ScheduleMistakes.Zone(zoneWords, ZoneNames.Nearest(zoneWords, 3));
        if (likeliest < Likely)
            return ScheduleMistakes.Unknown(word, NearestRoutine(word, routines));
        if (likeliest == days)
            return RuleMistakes.Days(word);
        return likeliest == routine
            ? ScheduleMistakes.Routine(word, NearestRoutine(word, routines))
            : ScheduleMistakes.Zone(zoneWords, ZoneNames.Nearest(zoneWords, 3));
    }

    /// <summary>The routine whose slug is most like a word, or null when there is none.</summary>
    public static string? NearestRoutine(string word, IRoutineNames routines) =>
        routines.Slugs.MaxBy(slug => Fuzz.Ratio(Short(word), slug));

    /// <summary>The next words that come nearest to a zone's name: "San Fransisco" is nearer than "San".</summary>
    private static (string Words, int Likeness) LikeliestZone(TypedLine line)
    {
        var likeliest = (Words: line.Next, Likeness: ZoneNames.Likeness(line.Next));
        for (var count = 2; count <= Math.Min(ZoneNames.MostWords, line.Left); count++)
        {
            var words = line.Joined(count, ' ');
            var likeness = ZoneNames.Likeness(words);
            if (likeness > likeliest.Likeness)
                likeliest = (words, likeness);
        }
        return likeliest;
    }

    private static int Likeness(string word, IEnumerable<string> known) =>
        known.Select(it => Fuzz.Ratio(Short(word), it.ToLowerInvariant())).DefaultIfEmpty().Max();

    private static string Short(string word) =>
        (word.Length > MostCompared ? word[..MostCompared] : word).ToLowerInvariant();
}
