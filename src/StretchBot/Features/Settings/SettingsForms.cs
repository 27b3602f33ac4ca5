using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Settings;

/// <summary>Settings that are changed together. Discord's forms hold five fields.</summary>
internal sealed record SettingsGroup(string Key, Text Title, Text Label, ImmutableArray<Setting> Settings)
{
    public static readonly ImmutableArray<SettingsGroup> All =
    [
        new(
            "breaks",
            "Breaks",
            "Change breaks",
            [SettingsBook.Schedules, SettingsBook.Floor, SettingsBook.Quiet, SettingsBook.CallWhom]
        ),
        new(
            "team",
            "Names, digest, language",
            "Change names, digest, language",
            [SettingsBook.Leaderboard, SettingsBook.Digest, SettingsBook.Language, SettingsBook.Zone]
        ),
    ];

    public static SettingsGroup? Of(string? key) => All.FirstOrDefault(group => group.Key == key);

    public Form ToForm(TeamSettings settings) =>
        new(SettingsForm.Id(Key), Title, [.. Settings.Select(setting => setting.ToField(settings))], "Save");
}

/// <summary>Opens one of the forms.</summary>
internal sealed class ChangeSettings(SettingsKeeping keeping) : IPress
{
    public string Action => "settings-change";

    public static ButtonId Id(string group) => ButtonId.Of("settings-change", group);

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (!caller.IsAdmin)
            return new OnlyYou(SettingsCards.AdminsOnly());
        var group = SettingsGroup.Of(button.Argument(0)) ?? SettingsGroup.All[0];
        return new Ask(group.ToForm(await keeping.Of(caller, cancel)));
    }
}

/// <summary>A form of settings comes back. A field that did not come back, or is empty, changes nothing.</summary>
internal sealed class SettingsForm(SettingsKeeping keeping) : IFormHandler
{
    public string Action => "settings";

    public static ButtonId Id(string group) => ButtonId.Of("settings", group);

    public ValueTask<Reply> Answer(
        ButtonId form,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    )
    {
        var group = SettingsGroup.Of(form.Argument(0)) ?? SettingsGroup.All[0];
        var filled = group
            .Settings.Select(setting => (setting, values.GetValueOrDefault(setting.Name, "").Trim()))
            .Where(pair => pair.Item2.Length > 0);
        return keeping.Change(filled, caller, cancel);
    }
}

/// <summary>Takes a mention back.</summary>
internal sealed class CallNobody(SettingsKeeping keeping) : IPress
{
    public string Action => "mention-off";

    public static ButtonId Id() => ButtonId.Of("mention-off");

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        new Instead(await keeping.Change(SettingsBook.CallWhom, "off", caller, cancel));
}
