using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Setup;

/// <summary><c>/stretch settings preset calm</c>: how often this channel has breaks, in a word.</summary>
internal sealed class ChoosePace(ScheduleKeeping keeping, ChannelSchedules schedules, BreakDefaults defaults)
    : ICommand,
        ISuggest
{
    private static readonly EveryInterval Usual = new(DaySet.Weekdays, 60, new LocalTime(9, 0), new LocalTime(17, 0));

    public CommandDeclaration Declaration { get; } =
        new("settings preset", "How often this channel has breaks: calm (90 min), normal (60) or active (30)")
        {
            Options =
            [
                new Option("pace", "calm, normal or active", OptionKind.Choice)
                {
                    Choices = [.. Pace.All.Select(pace => pace.Name)],
                    Required = true,
                },
            ],
            Examples = ["settings preset calm"],
            Aliases = ["settings pace"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var caller = invocation.Caller;
        if (Pace.Named(invocation.Rest) is not { } pace)
            return new OnlyYou(SetUpCards.UnknownPace(invocation.Rest).ToCard());
        var rows = await schedules.All(caller, cancel);
        return new OnlyYou(
            rows.IsEmpty ? await AddOne(pace, caller, cancel) : await ChangeAll(rows, pace, caller, cancel)
        );
    }

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. Pace
                .All.Select(pace => pace.Name)
                .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        ]);

    private async ValueTask<Card> AddOne(Pace pace, Caller caller, CancellationToken cancel)
    {
        if (!ScheduleRights.MayAdd(caller))
            return SetUpCards.AdminsSetUp();
        var terms = new ScheduleTerms(
            new EveryInterval(Usual.Days, pace.Minutes, Usual.From, Usual.To),
            caller.TeamZone,
            Routine: null,
            Duration.Zero,
            defaults.Lead,
            defaults.Window,
            caller.Rules.FloorAllowed
        );
        var added = await keeping.Add(terms, caller, cancel);
        return added.Mistake is { } mistake ? mistake.ToCard() : SetUpCards.Started(added.Value);
    }

    /// <summary>Changes the interval of those that have one and that the caller may change; hours and days stay.</summary>
    private async ValueTask<Card> ChangeAll(
        ImmutableArray<NumberedSchedule> rows,
        Pace pace,
        Caller caller,
        CancellationToken cancel
    )
    {
        var mine = rows.Where(row => ScheduleRights.MayChange(caller, row.Schedule)).ToArray();
        if (mine.Length == 0)
            return ScheduleCards.NotYours(rows[0].Number);
        var changed = ImmutableArray.CreateBuilder<NumberedSchedule>();
        foreach (var row in mine)
        {
            if (row.Schedule.Rule is not EveryInterval present)
                continue;
            var rule = new EveryInterval(present.Days, pace.Minutes, present.From, present.To);
            var terms = ScheduleTerms.Of(row.Schedule) with { Rule = rule };
            var result = await keeping.Change(row.Schedule, terms, caller, cancel);
            if (result.Mistake is { } mistake)
                return mistake.ToCard();
            changed.Add(result.Value);
        }
        return changed.Count == 0
            ? SetUpCards.FixedTimesOnly(mine[0].Number, pace)
            : SetUpCards.Paced(pace, changed.ToImmutable());
    }
}
