using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Platforms.Playground;
using StretchBot.Platforms.Slack;
using StretchBot.Storage;

namespace StretchBot.Operations.Settings;

/// <summary>Every key that StretchBot reads itself. The options classes give the defaults and check what concerns more than one value.</summary>
internal static class KnownSettings
{
    /// <summary>The sections that are StretchBot's alone: any other key in them is a slip.</summary>
    public static readonly ImmutableArray<string> Sections =
    [
        StorageOptions.Section,
        SlackOptions.Section,
        "Discord",
        PlaygroundOptions.Section,
        BreaksOptions.Section,
        PrivacyOptions.Section,
    ];

    public static readonly ImmutableArray<Setting> All =
    [
        Anything("Storage:Provider"),
        Anything("Storage:ConnectionString"),
        Secret(
            "Slack:AppToken",
            "the app-level token (Basic Information, App-Level Tokens), which begins with xapp-",
            "xapp-1-…",
            value => StartsWith(value, "xapp-")
        ),
        Secret(
            "Slack:BotToken",
            "the Bot User OAuth Token (OAuth & Permissions), which begins with xoxb-",
            "xoxb-…",
            value => StartsWith(value, "xoxb-")
        ),
        Secret(
            "Slack:SigningSecret",
            "the Signing Secret (Basic Information, App Credentials), 32 letters and digits",
            "8f742231b10e8888abcd99yyyzzz85a5",
            value => value.Length >= 16 && value.All(char.IsAsciiLetterOrDigit)
        ),
        new(
            "Slack:ClientId",
            "the Client ID (Basic Information, App Credentials), two numbers with a dot between them",
            "1234567890.1234567890",
            value => value.Split('.') is [{ Length: > 0 }, { Length: > 0 }]
        ),
        Secret("Slack:ClientSecret", "the Client Secret (Basic Information, App Credentials)", "…", IsOneWord),
        new("Slack:ApiUrl", "the address of Slack's Web API", "https://slack.com/api/", IsWebAddress),
        Anything("Discord:Token"),
        Anything("Discord:ApiUrl"),
        Anything("Discord:GatewayUrl"),
        Anything("Discord:GuildId"),
        Anything("Discord:Shards"),
        new("Playground:Enabled", "true or false", "true", value => bool.TryParse(value, out _)),
        Anything("Playground:Channels"),
        new("PublicUrl", "the address at which the world reaches the bot", "https://stretch.example.org", IsWebAddress),
        Time("Breaks:Grace", TimeSpan.Zero, TimeSpan.FromHours(2), "00:10:00"),
        Time("Breaks:Lead", TimeSpan.Zero, TimeSpan.FromHours(1), "00:02:00"),
        Time("Breaks:Window", TimeSpan.FromMinutes(1), TimeSpan.FromHours(12), "00:30:00"),
        Number("Breaks:QuietAfter", 1, 100, "5"),
        new(
            "Privacy:KeepFor",
            "30 to 3650 days (days, or days.hours:minutes:seconds)",
            "400",
            value =>
                TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time)
                && time >= TimeSpan.FromDays(30)
                && time <= TimeSpan.FromDays(3650)
        ),
    ];

    /// <summary>Its options class checks it, or nothing reads it yet.</summary>
    private static Setting Anything(string key) => new(key, "any text", "", _ => true);

    private static Setting Time(string key, TimeSpan from, TimeSpan to, string example) =>
        new(
            key,
            $"a time from {from:c} to {to:c} (hours:minutes:seconds)",
            example,
            value => TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time) && time >= from && time <= to
        );

    private static Setting Number(string key, int from, int to, string example) =>
        new(
            key,
            $"a whole number from {from} to {to}",
            example,
            value => int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
        );

    private static Setting Secret(string key, string accepted, string example, Func<string, bool> accepts) =>
        new(key, accepted, example, accepts, IsSecret: true);

    private static bool StartsWith(string value, string beginning) =>
        value.StartsWith(beginning, StringComparison.Ordinal) && IsOneWord(value);

    private static bool IsOneWord(string value) => value.Length > 0 && !value.Any(char.IsWhiteSpace);

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
