using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;

namespace StretchBot.Storage;

/// <summary>How values look in a row, and back.</summary>
internal static class Stored
{
    private const string Here = "here";
    private const string Role = "role:";

    private static readonly ConcurrentDictionary<string, Recurrence> Rules = new(StringComparer.Ordinal);

    public static long ToRow(this Instant instant) => instant.ToUnixTimeMilliseconds();

    public static Instant Instant(long milliseconds) => NodaTime.Instant.FromUnixTimeMilliseconds(milliseconds);

    public static Instant? Instant(long? milliseconds) =>
        milliseconds is { } value ? NodaTime.Instant.FromUnixTimeMilliseconds(value) : null;

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    /// <summary>Many schedules share few rules: each is read once.</summary>
    public static Recurrence Rule(string line) => Rules.GetOrAdd(line, text => Recurrence.Read(text).Value);

    /// <summary>Whom a prompt calls, as it is stored: "here", or "role:" and the platform's key.</summary>
    public static Mention? Mention(string? stored) =>
        stored switch
        {
            null => null,
            Here => new MentionHere(),
            _ => new MentionRole(stored[Role.Length..]),
        };

    public static string? ToRow(this Mention? mention) =>
        mention switch
        {
            null => null,
            MentionHere => Here,
            MentionRole role => Role + role.Key,
            _ => throw new InvalidOperationException($"Unknown mention {mention.GetType().Name}."),
        };

    /// <summary>A channel's last three breaks as they are stored: slugs joined by commas, breaks by bars, newest first.</summary>
    public static ImmutableArray<ImmutableArray<string>> Recent(string stored) =>
        stored.Length == 0 ? [] : [.. stored.Split('|').Select(slugs => slugs.Split(',').ToImmutableArray())];

    public static string WithNewest(string stored, IEnumerable<string> slugs)
    {
        var newest = string.Join(',', slugs);
        if (stored.Length == 0)
            return newest;
        var second = stored.IndexOf('|', StringComparison.Ordinal);
        var third = second < 0 ? -1 : stored.IndexOf('|', second + 1);
        return $"{newest}|{(third < 0 ? stored : stored[..third])}";
    }
}
