using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Platforms.Playground;
using StretchBot.Storage;

namespace StretchBot.Operations.Settings;

/// <summary>Every key that StretchBot reads itself. The options classes give the defaults and check what concerns more than one value.</summary>
internal static class KnownSettings
{
    /// <summary>The sections that are StretchBot's alone: any other key in them is a slip.</summary>
    public static readonly ImmutableArray<string> Sections =
    [
        StorageOptions.Section,
        "Slack",
        "Discord",
        PlaygroundOptions.Section,
        BreaksOptions.Section,
        PrivacyOptions.Section,
    ];

    public static readonly ImmutableArray<Setting> All =
    [
        Anything("Storage:Provider"),
        Anything("Storage:ConnectionString"),
        Anything("Slack:AppToken"),
        Anything("Slack:BotToken"),
        Anything("Slack:SigningSecret"),
        Anything("Slack:ClientId"),
        Anything("Slack:ClientSecret"),
        Anything("Slack:ApiUrl"),
        Anything("Discord:Token"),
        Anything("Discord:ApiUrl"),
        Anything("Discord:GatewayUrl"),
        Anything("Discord:GuildId"),
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

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
