using System.Collections.Immutable;
using StretchBot.Platforms.Discord;
using StretchBot.Platforms.Playground;
using StretchBot.Platforms.Slack;
using StretchBot.Storage;

namespace StretchBot.Operations.Settings;

/// <summary>Reads the configuration as a careful colleague would: everything that is wrong, each with its cure.</summary>
internal static class SettingsCheck
{
    /// <summary>Names of sections are short, so one must be closer to count as a slip: "Break" scores 91 against "Breaks".</summary>
    private const int SectionAlikeEnough = 80;

    private const string NobodyToTalkTo =
        "Playground:Enabled is “false”, and neither Slack nor Discord has a token, so there is nobody to talk to. "
        + "Leave it out, or set Playground:Enabled=true.";

    public static ImmutableArray<string> Faults(IConfiguration configuration) =>
        [
            .. KnownSettings.All.Select(setting => setting.Fault(configuration[setting.Key])).OfType<string>(),
            .. Unknown(configuration),
            .. UnknownSections(configuration),
            .. StorageFaults(configuration),
            .. Listening(configuration),
            .. PlaygroundFaults(configuration),
            .. SlackFaults(configuration),
            .. DiscordOptions.From(configuration).Faults(),
            .. PlaygroundSwitch.IsOn(configuration) || PlaygroundSwitch.HasOtherPlatform(configuration)
                ? []
                : ImmutableArray.Create(NobodyToTalkTo),
        ];

    private static IEnumerable<string> Unknown(IConfiguration configuration) =>
        KnownSettings
            .Sections.SelectMany(section => configuration.GetSection(section).AsEnumerable())
            .Where(pair => pair.Value is not null && pair.Key.Contains(':', StringComparison.Ordinal))
            .Select(pair => pair.Key)
            .Where(key => !KnownSettings.All.Any(known => Same(known.Key, key)))
            .Select(NotASetting);

    private static string NotASetting(string key)
    {
        if (NearestName.To(key, KnownSettings.All.Select(known => known.Key)) is { } meant)
            return $"{key} is not a setting. Did you mean {meant}?";
        var section = key[..key.IndexOf(':', StringComparison.Ordinal)];
        var others = KnownSettings.All.Where(known =>
            known.Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)
        );
        return $"{key} is not a setting. Under {section} there are {string.Join(", ", others.Select(known => known.Key))}.";
    }

    private static IEnumerable<string> UnknownSections(IConfiguration configuration) =>
        from section in configuration.GetChildren()
        where section.GetChildren().Any() && !KnownSettings.Sections.Any(known => Same(known, section.Key))
        let meant = NearestName.To(section.Key, KnownSettings.Sections, SectionAlikeEnough)
        where meant is not null
        select $"{section.Key} is not a section of the settings. Did you mean {meant}?";

    private static IEnumerable<string> StorageFaults(IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageOptions.Section);
        var options = new StorageOptions();
        section.Bind(options);
        return options.Faults();
    }

    private static IEnumerable<string> Listening(IConfiguration configuration)
    {
        var addresses = ListenAddresses.From(configuration);
        if (addresses.FirstOrDefault(address => !IsListenAddress(address)) is { } odd)
            yield return $"Urls holds “{odd}”. It takes addresses separated by semicolons, for example Urls={ListenAddresses.Default}.";
        else if (
            PlaygroundSwitch.IsOn(configuration)
            && PlaygroundExposure.Fault(addresses, PlaygroundSwitch.IsWanted(configuration)) is { } exposed
        )
            yield return exposed;
    }

    private static IEnumerable<string> PlaygroundFaults(IConfiguration configuration)
    {
        var options = new PlaygroundOptions();
        options.Channels = configuration[$"{PlaygroundOptions.Section}:Channels"] ?? options.Channels;
        return options.Fault() is { } fault ? [fault] : [];
    }

    private static IEnumerable<string> SlackFaults(IConfiguration configuration)
    {
        var options = new SlackOptions();
        configuration.GetSection(SlackOptions.Section).Bind(options);
        return options.Faults(configuration["PublicUrl"]);
    }

    private static bool IsListenAddress(string address) =>
        ListenAddresses.HostOf(address) is not null
        && (
            address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        );

    private static bool Same(string key, string other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
