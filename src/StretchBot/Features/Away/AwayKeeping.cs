using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Away;

/// <summary>Keeps away times, for the one-line form and the form alike. Days are those of the team's clock, as a streak's are.</summary>
internal sealed class AwayKeeping(IAwayStore store, TimeProvider clock)
{
    /// <summary>More than anybody plans; a script could send any number.</summary>
    public const int Most = 20;

    public LocalDate Today(Caller caller) => clock.Now().InZone(caller.TeamZone).Date;

    /// <summary>Keeps what was read, or hands its mistake along.</summary>
    public async ValueTask<Parsed<AwayTime>> Add(Parsed<AwayTime> read, Caller caller, CancellationToken cancel)
    {
        if (read.Mistake is { } mistake)
            return mistake;
        var today = Today(caller);
        var times = await store.Change(
            caller.Member,
            present =>
                AwayTimes.With(present, read.Value) is var more && more.Count(time => time.Last >= today) <= Most
                    ? more
                    : present,
            cancel
        );
        return times.FirstOrDefault(time => time.Contains(read.Value.First)) is { } kept
            ? kept
            : new Mistake(
                $"You have {Most} away times already.",
                "Clear those to come, then add what you need.",
                "away back"
            );
    }

    public async ValueTask<Card> List(Caller caller, CancellationToken cancel)
    {
        var today = Today(caller);
        return AwayCards.List([.. (await store.All(caller.Member, cancel)).Where(time => time.Last >= today)]);
    }

    public async ValueTask<Card> Back(Caller caller, CancellationToken cancel)
    {
        var today = Today(caller);
        var before = await store.All(caller.Member, cancel);
        await store.Change(caller.Member, times => AwayTimes.BackOn(times, today), cancel);
        return before.Any(time => time.Last >= today) ? AwayCards.Back() : AwayCards.NotAway();
    }
}
