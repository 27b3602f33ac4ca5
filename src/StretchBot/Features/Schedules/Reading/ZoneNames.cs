using System.Collections.Frozen;
using System.Collections.Immutable;
using FuzzySharp;
using NodaTime;
using NodaTime.TimeZones;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>
/// Finds time zones by IANA id or city name, in any case, with or without accents. The ids and rules are those of NodaTime's own tz
/// database, so that one schedule has one truth.
/// </summary>
internal static class ZoneNames
{
    /// <summary>The most words of a zone's name: "Salt Lake City".</summary>
    public const int MostWords = 3;

    /// <summary>The longest piece of typed text that is compared with all names: longer than any name, short enough to be quick.</summary>
    private const int MostCompared = 40;

    private static readonly FrozenDictionary<string, string> IdsByName = AllNames()
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The zone called so, or null.</summary>
    public static DateTimeZone? Find(string typed)
    {
        var name = Folded.Of(typed);
        return IdsByName.TryGetValue(name, out var id) || IdsByName.TryGetValue(name.Replace('-', ' '), out id)
            ? DateTimeZoneProviders.Tzdb[id]
            : null;
    }

    /// <summary>The zone called so, or a mistake that names the three nearest.</summary>
    public static Parsed<DateTimeZone> Read(string typed) =>
        Find(typed) is { } zone ? zone : ScheduleMistakes.Zone(typed, Nearest(typed, 3));

    /// <summary>The ids of the zones whose names are most like what was typed, best first.</summary>
    public static ImmutableArray<string> Nearest(string typed, int most) =>
        [.. Ranked(typed).Select(it => it.Id).Distinct(StringComparer.Ordinal).Take(most)];

    /// <summary>How near the nearest name is, 0 to 100.</summary>
    public static int Likeness(string typed) => Ranked(typed).First().Likeness;

    /// <summary>Ids whose name begins with what was typed: "euro", "berl", "San F".</summary>
    public static IEnumerable<string> StartingWith(string typed)
    {
        var start = Folded.Of(typed);
        return IdsByName
            .Where(pair => pair.Key.StartsWith(start, StringComparison.Ordinal))
            .Select(pair => pair.Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>A zone as people say it: "Berlin", "New York", "UTC".</summary>
    public static string InWords(DateTimeZone zone) => LastSegment(zone.Id).Replace('_', ' ');

    private static IEnumerable<(string Id, int Likeness)> Ranked(string typed)
    {
        var name = Folded.Of(typed.Length > MostCompared ? typed[..MostCompared] : typed);
        return IdsByName
            .Select(pair => (Id: pair.Value, Likeness: Fuzz.Ratio(name, pair.Key)))
            .OrderByDescending(it => it.Likeness)
            .ThenBy(it => it.Id, StringComparer.Ordinal);
    }

    /// <summary>
    /// Full ids first, then our cities, then the last part of each id; where two zones share one, the canonical id has it. The
    /// <c>Etc/GMT+5</c> family goes by its full ids alone, for its signs are the reverse of what people mean.
    /// </summary>
    private static Dictionary<string, string> AllNames()
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var canonical = TzdbDateTimeZoneSource.Default.CanonicalIdMap;
        var names = ids.ToDictionary(Folded.Of, id => id, StringComparer.Ordinal);
        foreach (var (city, zone) in Cities.Zones)
            names.TryAdd(city, zone);
        foreach (var id in ids.OrderByDescending(id => canonical[id] == id))
        {
            if (id.StartsWith("Etc/GMT", StringComparison.Ordinal))
                continue;
            var name = Folded.Of(LastSegment(id));
            names.TryAdd(name, id);
            names.TryAdd(name.Replace('-', ' '), id);
        }
        return names;
    }

    private static string LastSegment(string id) => id[(id.LastIndexOf('/') + 1)..];
}
