using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Settings;

/// <summary>Changes settings, for the one-line form and the forms alike.</summary>
internal sealed class SettingsKeeping(ITeamSettings store, TimeProvider clock)
{
    public ValueTask<TeamSettings> Of(Caller caller, CancellationToken cancel) => store.Of(caller.Team, cancel);

    /// <summary>Makes one change and says what it means, or why it was not made.</summary>
    public async ValueTask<Card> Change(Setting setting, string typed, Caller caller, CancellationToken cancel)
    {
        if (!caller.IsAdmin)
            return SettingsCards.AdminsOnly();
        var read = setting.ReadValue(typed);
        if (read.Mistake is { } mistake)
            return mistake.ToCard();
        if (await CallsEverybody(read.Value, caller, cancel))
            return SettingsCards.NotEverybody().ToCard();
        var settings = await store.Change(caller.Team, new(read.Value), clock.Now(), cancel);
        return setting == SettingsBook.CallWhom && settings.Mention is not null
            ? SettingsCards.Calls(settings, await store.BreaksAWeek(caller.Team, cancel))
            : SettingsCards.Changed(setting, settings);
    }

    /// <summary>Makes all changes of a form, or none of them.</summary>
    public async ValueTask<Reply> Change(
        IEnumerable<(Setting Setting, string Typed)> values,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (!caller.IsAdmin)
            return new OnlyYou(SettingsCards.AdminsOnly());
        var faults = ImmutableArray.CreateBuilder<FieldFault>();
        var changes = new List<SettingChange>();
        foreach (var (setting, typed) in values)
        {
            var read = setting.ReadValue(typed);
            if (read.Mistake is { } mistake)
                faults.Add(new FieldFault(setting.Name, $"{mistake.What} {mistake.Accepted}"));
            else if (await CallsEverybody(read.Value, caller, cancel))
                faults.Add(new FieldFault(setting.Name, SettingsCards.NotEverybody().What));
            else
                changes.Add(read.Value);
        }
        if (faults.Count > 0)
            return new NotYet(faults.ToImmutable());
        var settings = await store.Change(
            caller.Team,
            before => changes.Aggregate(before, (now, change) => change(now)),
            clock.Now(),
            cancel
        );
        return new OnlyYou(SettingsCards.List(settings, mayChange: true));
    }

    /// <summary>On Discord the role that everybody has goes by the server's own key.</summary>
    private async ValueTask<bool> CallsEverybody(SettingChange change, Caller caller, CancellationToken cancel)
    {
        var settings = await store.Of(caller.Team, cancel);
        return change(settings).Mention is MentionRole role && role.Key == settings.Key;
    }
}
