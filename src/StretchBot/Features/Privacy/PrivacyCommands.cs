using StretchBot.Conversation;

namespace StretchBot.Features.Privacy;

/// <summary><c>/stretch privacy hide</c>: no ranking and no prompt names the member, also for the past.</summary>
internal sealed class HideName(PrivacyDeeds deeds) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("privacy hide", "Leave your name out of rankings and breaks, also for the past")
        {
            Examples = ["privacy hide"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        new OnlyYou(await deeds.Show(invocation.Caller, visible: false, cancel));
}

/// <summary><c>/stretch privacy show</c>: the member may be named.</summary>
internal sealed class ShowName(PrivacyDeeds deeds) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("privacy show", "Let your name be seen in rankings and breaks") { Examples = ["privacy show"] };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        new OnlyYou(await deeds.Show(invocation.Caller, visible: true, cancel));
}

/// <summary><c>/stretch privacy export</c>: everything that is kept about the member, in one file.</summary>
internal sealed class ExportData(PrivacyDeeds deeds) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("privacy export", "Everything that I keep about you, in one JSON file") { Examples = ["privacy export"] };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        await deeds.Export(invocation.Caller, cancel);
}

/// <summary><c>/stretch privacy erase</c>: asks twice, then everything about the member goes.</summary>
internal sealed class EraseData(PrivacyDeeds deeds) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("privacy erase", "Erase everything that I keep about you; I ask twice") { Examples = ["privacy erase"] };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        new OnlyYou(await deeds.AskToErase(invocation.Caller, cancel));
}

/// <summary><c>/stretch privacy erase team</c>: asks twice, then everything about the team goes.</summary>
internal sealed class EraseTeamData : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("privacy erase team", "Erase everything that I keep about this team; I ask twice (team admins)")
        {
            Examples = ["privacy erase team"],
            Permission = Permission.Admins,
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(new OnlyYou(PrivacyCards.EraseTeam()));
}
