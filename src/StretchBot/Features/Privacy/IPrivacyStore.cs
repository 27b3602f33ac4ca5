using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Privacy;

/// <summary>Whether others may see a member's name in a ranking.</summary>
internal enum NameShown
{
    /// <summary>It is shown.</summary>
    Yes,

    /// <summary>The member hid it.</summary>
    Hidden,

    /// <summary>The team shows whoever asks for it, and the member has not.</summary>
    NotAsked,

    /// <summary>The team shows no names.</summary>
    TeamShowsNone,
}

/// <summary>How much of a member is kept.</summary>
internal sealed record OwnCounts(int Breaks, int Alone);

/// <summary>What members decide about what is kept of them. Every call is one transaction, and touches the caller alone.</summary>
internal interface IPrivacyStore
{
    ValueTask<NameShown> Shown(Caller caller, CancellationToken cancel);

    /// <summary>Hides or shows the member, also for the past; prompts that stand and name them are drawn again.</summary>
    /// <returns>What others see from now on.</returns>
    ValueTask<NameShown> Show(Caller caller, bool visible, Instant now, CancellationToken cancel);

    ValueTask<OwnCounts> Count(Caller caller, CancellationToken cancel);

    /// <summary>Everything that is kept about the member.</summary>
    ValueTask<OwnData> Everything(Caller caller, Instant now, CancellationToken cancel);

    /// <summary>Everything about the member is gone; what the team did keeps its counts.</summary>
    ValueTask Erase(Caller caller, Instant now, CancellationToken cancel);

    /// <summary>Everything about the team is gone.</summary>
    ValueTask EraseTeam(TeamId team, CancellationToken cancel);
}
