using System.Text.Json;
using System.Text.Json.Serialization;

namespace StretchBot.Features.Privacy;

/// <summary>Everything that is kept about one member, as the file they get. The fields are explained in this folder's README.</summary>
/// <param name="Exported">Instants are ISO 8601 in UTC, days are ISO dates.</param>
internal sealed record OwnData(
    int Version,
    string Exported,
    OwnProfile Profile,
    IReadOnlyList<string> Avoids,
    IReadOnlyList<OwnDays> Away,
    IReadOnlyList<OwnBreak> Breaks,
    IReadOnlyList<OwnStretch> Alone,
    IReadOnlyList<OwnSum> Tallies,
    IReadOnlyList<OwnChannel> Channels,
    IReadOnlyList<OwnSchedule> Schedules,
    IReadOnlyList<OwnStart> BreaksStarted,
    IReadOnlyList<OwnDecision> Decisions,
    IReadOnlyList<OwnNudge> Nudges,
    IReadOnlyList<OwnContent> Contributed,
    IReadOnlyList<OwnMessage> Messages
)
{
    /// <summary>Grows when a field changes its meaning or goes.</summary>
    public const int Format = 1;

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, OwnDataShapes.Default.OwnData);
}

internal sealed record OwnProfile(
    string Platform,
    string Team,
    string Key,
    string Name,
    string? TimeZone,
    string? Locale,
    string Rankings,
    string? Left,
    IReadOnlyList<string> LastShown
);

internal sealed record OwnDays(string First, string Last);

internal sealed record OwnBreak(
    string Channel,
    string Starts,
    string Routine,
    string Part,
    string Since,
    bool Easier,
    bool Walked,
    bool Counted
);

internal sealed record OwnStretch(string Stretch, string At, string Day, long Seconds, bool Counted);

internal sealed record OwnSum(string Period, string First, string? Channel, int Breaks, int Alone, long Seconds);

internal sealed record OwnChannel(string Channel, string Since);

internal sealed record OwnSchedule(string Channel, string Rule, string TimeZone, string? Routine);

internal sealed record OwnStart(string Channel, string Starts, string Routine);

internal sealed record OwnDecision(string Channel, string What, string? At);

internal sealed record OwnNudge(string Channel, string Starts);

internal sealed record OwnContent(string Kind, string Name, string State, string At, string Yaml);

/// <param name="Mine">Whether the member wrote it; else the bot wrote it to them alone.</param>
internal sealed record OwnMessage(string Channel, string At, bool Mine, JsonElement Card);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OwnData))]
internal sealed partial class OwnDataShapes : JsonSerializerContext;
