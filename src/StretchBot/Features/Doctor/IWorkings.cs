using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Doctor;

/// <summary>How the bot's own parts stand.</summary>
/// <param name="Channel">The caller's channel in its platform's words.</param>
/// <param name="NextBreak">When the next break starts there; null when none is planned.</param>
/// <param name="Schedules">How many schedules the channel has.</param>
/// <param name="Pauses">Why those of them are paused that the bot paused itself.</param>
/// <param name="Waiting">Intents in the outbox, of all teams, that are due.</param>
/// <param name="WaitingSince">Since when the oldest of them waits.</param>
/// <param name="LastBeat">When the jobs last ran; null when they never did.</param>
/// <param name="DatabaseBytes">The size of the database.</param>
/// <param name="FreeBytes">What is left on its disk; null where that cannot be found out.</param>
/// <param name="Engine">The database with its version.</param>
internal sealed record Workings(
    ChannelAddress Channel,
    Instant? NextBreak,
    int Schedules,
    ImmutableArray<string> Pauses,
    int Waiting,
    Instant? WaitingSince,
    Instant? LastBeat,
    long DatabaseBytes,
    long? FreeBytes,
    string Engine
);

/// <summary>Looks at the bot's own parts.</summary>
internal interface IWorkings
{
    ValueTask<Workings> Look(Caller caller, Instant now, CancellationToken cancel);
}
