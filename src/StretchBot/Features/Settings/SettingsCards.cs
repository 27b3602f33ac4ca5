using StretchBot.Conversation;

namespace StretchBot.Features.Settings;

/// <summary>Every sentence about settings; what a setting is called and takes is said in <see cref="SettingsBook"/>.</summary>
internal static class SettingsCards
{
    public static Card List(TeamSettings settings, bool mayChange) =>
        new("What this team has decided")
        {
            Parts =
            [
                new Details([.. SettingsBook.All.Select(setting => new Detail(setting.Label, setting.Say(settings)))]),
                new Note(
                    mayChange
                        ? Text.Of(
                            $"In one line: {new Typed("/stretch settings leaderboard opt-in")}. How often: {new Typed("/stretch settings preset calm")}"
                        )
                        : "Team admins can change these."
                ),
            ],
            Buttons = mayChange
                ? [.. SettingsGroup.All.Select(group => new Button(ChangeSettings.Id(group.Key), group.Label))]
                : [],
        };

    public static Card Changed(Setting setting, TeamSettings settings) =>
        new("Changed for the whole team")
        {
            Parts =
            [
                new Details([new Detail(setting.Label, setting.Say(settings))]),
                new Note(Text.Of($"It holds from now on. All settings: {new Typed("/stretch settings")}")),
            ],
        };

    /// <summary>What calling people costs them.</summary>
    public static Card Calls(TeamSettings settings, int breaksAWeek) =>
        new("Scheduled breaks call people from now on")
        {
            Parts =
            [
                new Details([new Detail(SettingsBook.CallWhom.Label, SettingsBook.CallWhom.Say(settings))]),
                new Paragraph(
                    breaksAWeek == 0
                        ? "Each of them will be interrupted once a break. Most teams do well without."
                        : Text.Of(
                            $"With your schedules that is about {breaksAWeek} interruptions a week for each of them. Most teams do well without."
                        )
                ),
                new Note("Breaks that somebody starts by hand call nobody, and neither does any edit."),
            ],
            Buttons = [new Button(CallNobody.Id(), "Call nobody")],
        };

    public static Card AdminsOnly() =>
        new("Only a team admin can change settings")
        {
            Parts = [new Paragraph(Text.Of($"Nothing was changed. What is set now: {new Typed("/stretch settings")}"))],
        };

    public static Mistake NotEverybody() =>
        new(
            "That role is everybody, and I don't call everybody.",
            "Choose a role that fewer people have, here, or off.",
            "settings mention off"
        );

    public static Mistake Unknown(string name) =>
        new(
            $"I have no setting called {Mistake.Quote(name)}.",
            $"Settings are {string.Join(", ", SettingsBook.All.Select(setting => setting.Name))} and preset.",
            "settings leaderboard opt-in"
        );
}
