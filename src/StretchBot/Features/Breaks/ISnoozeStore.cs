using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>What became of a wish to be told again.</summary>
internal enum SnoozeOutcome
{
    Set,

    /// <summary>There is one nudge a member and break.</summary>
    SetBefore,

    /// <summary>The member takes part already.</summary>
    TakesPart,

    /// <summary>The break will be closed by then.</summary>
    TooLate,
    NoSuchBreak,
}

/// <summary>A nudge with all that it is drawn from.</summary>
internal sealed record Nudge(Break Break, PlatformName Platform, MemberAddress Member, bool TakesPart);

/// <summary>Keeps who wants to be told about a break once more. It is forgotten when the break closes.</summary>
internal interface ISnoozeStore
{
    /// <summary>Asks for one private nudge at <paramref name="due"/>, in one transaction with noting it.</summary>
    ValueTask<SnoozeOutcome> Snooze(BreakId id, Caller by, Instant due, Instant now, CancellationToken cancel);

    /// <summary>Null once the break is closed, or the member is gone.</summary>
    ValueTask<Nudge?> Load(long nudge, CancellationToken cancel);
}
