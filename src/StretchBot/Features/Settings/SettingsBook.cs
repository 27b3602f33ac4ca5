using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;

namespace StretchBot.Features.Settings;

/// <summary>Everything that a team can decide.</summary>
internal static class SettingsBook
{
    public const int MostQuiet = 100;

    private const string Off = "off";
    private const string Default = "default";
    private const string Here = "here";

    public static readonly Setting Leaderboard = new(
        "leaderboard",
        "Leaderboard names",
        "everyone: all who took part, but for those who hide. opt-in: only who asks. off: no names.",
        "opt-in",
        typed =>
            typed.ToLowerInvariant() switch
            {
                "everyone" or "on" or "all" => settings => settings with { Leaderboard = LeaderboardRule.Everyone },
                "opt-in" or "optin" or "opt in" => settings => settings with { Leaderboard = LeaderboardRule.OptIn },
                Off or "none" => settings => settings with { Leaderboard = LeaderboardRule.Off },
                _ => null,
            },
        settings =>
            settings.Leaderboard switch
            {
                LeaderboardRule.Everyone => "everyone",
                LeaderboardRule.OptIn => "opt-in",
                _ => Off,
            },
        settings =>
            settings.Leaderboard switch
            {
                LeaderboardRule.Everyone => "Everyone who took part, but for those who hide",
                LeaderboardRule.OptIn => "Only those who ask to be named",
                _ => "No names, only the team's score",
            }
    )
    {
        Choices =
        [
            new Choice("everyone", "Everyone who took part"),
            new Choice("opt-in", "Only those who ask"),
            new Choice(Off, "No names"),
        ],
    };

    public static readonly Setting Schedules = new(
        "schedules",
        "Who may change schedules",
        "admins: team admins, and whoever made a schedule. everyone: all members.",
        "everyone",
        typed =>
            typed.ToLowerInvariant() switch
            {
                "admins" or "admin" => settings => settings with { EveryoneSchedules = false },
                "everyone" or "all" => settings => settings with { EveryoneSchedules = true },
                _ => null,
            },
        settings => settings.EveryoneSchedules ? "everyone" : "admins",
        settings => settings.EveryoneSchedules ? "Everyone" : "Team admins, and whoever made a schedule"
    )
    {
        Choices = [new Choice("admins", "Team admins, and whoever made it"), new Choice("everyone", "Everyone")],
    };

    public static readonly Setting Floor = new(
        "floor",
        "Stretches on the floor",
        "yes: a fresh mix may hold them, unless a schedule says otherwise. no: standing and seated only.",
        "no",
        typed =>
            typed.ToLowerInvariant() switch
            {
                "yes" or "on" or "allowed" => settings => settings with { Floor = true },
                "no" or Off => settings => settings with { Floor = false },
                _ => null,
            },
        settings => settings.Floor ? "yes" : "no",
        settings => settings.Floor ? "Allowed where a schedule says nothing else" : "Standing and seated only"
    )
    {
        Choices = [new Choice("no", "No, standing and seated only"), new Choice("yes", "Yes, those too")],
    };

    public static readonly Setting Quiet = new(
        "quiet",
        "Ask when nobody joins",
        "A number of breaks in a row from 1 to 100; default; or off, which never asks.",
        "5",
        typed =>
            typed.ToLowerInvariant() switch
            {
                Default => settings => settings with { QuietAfter = null },
                Off or "never" => settings => settings with { QuietAfter = 0 },
                var number
                    when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var breaks)
                        && breaks is >= 1 and <= MostQuiet => settings => settings with { QuietAfter = breaks },
                _ => null,
            },
        settings =>
            settings.QuietAfter switch
            {
                null => Default,
                0 => Off,
                { } breaks => breaks.ToString(CultureInfo.InvariantCulture),
            },
        settings =>
            settings.QuietAfter switch
            {
                null => "As usual: after a few breaks with nobody in",
                0 => "Never",
                1 => "After every break with nobody in; I pause after as many again",
                { } breaks => Text.Of($"After {breaks} breaks with nobody in; I pause after as many again"),
            }
    );

    public static readonly Setting CallWhom = new(
        "mention",
        "Whom a prompt calls",
        "off: nobody. here: whoever is active in the channel. Or one role or user group.",
        Off,
        ReadMention,
        settings =>
            settings.Mention switch
            {
                null => Off,
                MentionRole role => role.Key,
                _ => Here,
            },
        settings =>
            settings.Mention switch
            {
                null => "Nobody",
                MentionRole role => Text.Of($"The role or group {role.Key}"),
                _ => "Whoever is active in the channel (@here)",
            }
    );

    public static readonly Setting Zone = new(
        "zone",
        "Time zone",
        "A name like Europe/Berlin. Weeks and days of the tallies follow it; a schedule keeps its own.",
        "Europe/Berlin",
        typed =>
            DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id =>
                id.Equals(typed.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)
            )
                is { } id
                ? settings => settings with { Zone = DateTimeZoneProviders.Tzdb[id] }
                : null,
        settings => settings.Zone.Id,
        settings => Text.Said(settings.Zone.Id)
    );

    public static readonly Setting Language = new(
        "language",
        "Language",
        "en for English, de for German.",
        "de",
        typed =>
            typed.ToLowerInvariant() switch
            {
                "en" or "english" or "englisch" => settings => settings with { Language = "en" },
                "de" or "german" or "deutsch" => settings => settings with { Language = "de" },
                _ => null,
            },
        settings => settings.Language ?? "en",
        settings => Text.Said(settings.Language == "de" ? "Deutsch" : "English")
    )
    {
        Choices = [new Choice("en", Text.Said("English")), new Choice("de", Text.Said("Deutsch"))],
    };

    public static readonly Setting Digest = new(
        "digest",
        "Weekly digest",
        "A day and an hour, such as monday 9:00; or off.",
        "monday 9:00",
        ReadDigest,
        settings => settings.Digest.Off ? Off : $"{Day(settings).ToLowerInvariant()} {settings.Digest.Hour}:00",
        settings =>
            settings.Digest.Off
                ? "Off"
                : Text.Of($"{Day(settings)} at {settings.Digest.Hour}:00, in channels that had breaks")
    );

    public static readonly ImmutableArray<Setting> All =
    [
        Leaderboard,
        Digest,
        Schedules,
        Floor,
        Quiet,
        CallWhom,
        Zone,
        Language,
    ];

    /// <summary>The setting called so, or null.</summary>
    public static Setting? Named(string name) =>
        All.FirstOrDefault(setting => setting.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Day(TeamSettings settings) => settings.Digest.Day.ToString();

    /// <summary>"monday 9:00", "mon 9"; a day alone keeps the hour, "on" keeps both.</summary>
    private static SettingChange? ReadDigest(string typed)
    {
        var words = typed.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [Off or "none"])
            return settings => settings with { Digest = settings.Digest with { Off = true } };
        if (words is ["on"])
            return settings => settings with { Digest = settings.Digest with { Off = false } };
        if (words.Length is 0 or > 2 || words[0].Length < 3)
            return null;
        var day = Enum.GetValues<IsoDayOfWeek>()
            .FirstOrDefault(day => day.ToString().StartsWith(words[0], StringComparison.OrdinalIgnoreCase));
        if (day == IsoDayOfWeek.None)
            return null;
        if (words.Length == 1)
            return settings => settings with { Digest = settings.Digest with { Day = day, Off = false } };
        var clock = words[1].EndsWith(":00", StringComparison.Ordinal) ? words[1][..^3] : words[1];
        return
            int.TryParse(clock, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 23
            ? settings => settings with { Digest = new DigestWish(day, hour, Off: false) }
            : null;
    }

    /// <summary>A role or group as a platform writes it when it is chosen from a list, or its bare key.</summary>
    private static SettingChange? ReadMention(string typed)
    {
        switch (typed.ToLowerInvariant())
        {
            case Off or "nobody" or "none" or "no":
                return settings => settings with { Mention = null };
            case Here or "@here" or "<!here>" or "<!here|here>" or "<!here|@here>":
                return settings => settings with { Mention = new MentionHere() };
            case "everyone" or "@everyone" or "channel" or "@channel" or "all":
                return null;
        }
        var key =
            typed.StartsWith("<!subteam^", StringComparison.Ordinal) ? typed["<!subteam^".Length..].Split('|', '>')[0]
            : typed.StartsWith("<@&", StringComparison.Ordinal) ? typed["<@&".Length..].TrimEnd('>')
            : typed.TrimStart('@');
        return key.Length is >= 1 and <= 40 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? settings => settings with { Mention = new MentionRole(key) }
            : null;
    }
}
