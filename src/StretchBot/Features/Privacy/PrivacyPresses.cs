using StretchBot.Conversation;

namespace StretchBot.Features.Privacy;

/// <summary>The buttons of the overview.</summary>
internal sealed class PrivacyPressed(PrivacyDeeds deeds) : IPress
{
    public const string Hide = "hide";
    public const string Show = "show";
    public const string Export = "export";

    public string Action => "privacy";

    public static ButtonId Id(string what) => ButtonId.Of("privacy", what);

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        button.Argument(0) switch
        {
            Hide => new OnlyYou(await deeds.Show(caller, visible: false, cancel)),
            Show => new OnlyYou(await deeds.Show(caller, visible: true, cancel)),
            _ => await deeds.Export(caller, cancel),
        };
}

/// <summary>
/// Erasing, asked twice. What a button says is never whom it is about: a press erases the data of the one who presses, and the team of an
/// admin of that team.
/// </summary>
internal sealed class ErasePressed(PrivacyDeeds deeds) : IPress
{
    private const string Ask = "ask";
    private const string Sure = "sure";
    private const string Yes = "yes";
    private const string Keep = "keep";
    private const string AskTeam = "ask-team";
    private const string YesTeam = "yes-team";

    public string Action => "erase";

    public static ButtonId First() => ButtonId.Of("erase", Ask);

    public static ButtonId Second() => ButtonId.Of("erase", Sure);

    public static ButtonId Third() => ButtonId.Of("erase", Yes);

    public static ButtonId KeepIt() => ButtonId.Of("erase", Keep);

    public static ButtonId TeamSecond() => ButtonId.Of("erase", AskTeam);

    public static ButtonId TeamThird() => ButtonId.Of("erase", YesTeam);

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        button.Argument(0) switch
        {
            Ask => new Instead(await deeds.AskToErase(caller, cancel)),
            Sure => new Instead(PrivacyCards.EraseSure()),
            Yes => new Instead(await deeds.Erase(caller, cancel)),
            AskTeam when caller.IsAdmin => new Instead(PrivacyCards.EraseTeamSure()),
            YesTeam when caller.IsAdmin => new Instead(await deeds.EraseTeam(caller, cancel)),
            AskTeam or YesTeam => new OnlyYou(PrivacyCards.AdminsErase()),
            _ => new Instead(PrivacyCards.KeptIt()),
        };
}
