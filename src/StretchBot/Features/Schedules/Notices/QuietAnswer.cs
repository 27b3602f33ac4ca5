using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.DaysOff;

namespace StretchBot.Features.Schedules.Notices;

/// <summary>The answer to "shall I be quieter?": keep, halve or pause the schedules of the channel.</summary>
internal sealed class QuietAnswer(
    ChannelSchedules schedules,
    IScheduleStore store,
    INoticeStore notices,
    IDaysOff daysOff,
    BreakRules rules,
    TimeProvider clock
) : IPress
{
    private const string KeepThem = "keep";
    private const string HalveThem = "halve";
    private const string PauseThem = "pause";

    public string Action => "quiet";

    public static ImmutableArray<Button> Buttons =>
        [
            new(ButtonId.Of("quiet", HalveThem), "Half as many"),
            new(ButtonId.Of("quiet", PauseThem), "Pause them"),
            new(ButtonId.Of("quiet", KeepThem), "Keep them as they are"),
        ];

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        var mine = (await schedules.All(caller, cancel))
            .Where(row => row.Schedule.State == ScheduleState.Active)
            .Where(row => ScheduleRights.MayChange(caller, row.Schedule))
            .ToImmutableArray();
        if (mine.IsEmpty)
            return new OnlyYou(
                await MayChangeAny(caller, cancel) ? NoticeCards.Settled() : NoticeCards.NotYourChoice()
            );
        var wish = button.Argument(0);
        if (wish == HalveThem && mine.All(row => FewerBreaks.Of(row.Schedule.Rule) is null))
            return new OnlyYou(NoticeCards.CannotHalve());
        // Pressed twice, or by two people, it is answered once: half of a half is not what anybody asked for.
        if (!await notices.ForgetQuiet(caller.Channel, rules.QuietAfter, cancel))
            return new OnlyYou(NoticeCards.Settled());
        // The channel was asked, so the channel hears the answer.
        return new InChannel(
            wish switch
            {
                HalveThem => await Halve(mine, cancel),
                PauseThem => await Pause(mine, caller, cancel),
                _ => NoticeCards.Kept(),
            }
        );
    }

    private async ValueTask<bool> MayChangeAny(Caller caller, CancellationToken cancel) =>
        (await schedules.All(caller, cancel)).Any(row => ScheduleRights.MayChange(caller, row.Schedule));

    private async ValueTask<Card> Halve(ImmutableArray<NumberedSchedule> rows, CancellationToken cancel)
    {
        var halved = ImmutableArray.CreateBuilder<NumberedSchedule>();
        foreach (var row in rows)
        {
            if (FewerBreaks.Of(row.Schedule.Rule) is not { } fewer)
                continue;
            var isDayOff = await daysOff.For(row.Schedule.Team, cancel);
            var changed = row.Schedule with
            {
                Rule = fewer,
                NextSlot = NextSlot.After(fewer, row.Schedule.Zone, clock.Now(), isDayOff),
                SkippedSlot = null,
            };
            if (await store.Replace(changed, cancel) is Kept)
                halved.Add(row with { Schedule = changed });
        }
        return halved.Count == 0 ? NoticeCards.CannotHalve() : NoticeCards.Halved(halved.ToImmutable());
    }

    private async ValueTask<Card> Pause(ImmutableArray<NumberedSchedule> rows, Caller caller, CancellationToken cancel)
    {
        foreach (var row in rows)
            await store.Pause(caller, row.Schedule.Id, until: null, nextSlot: null, cancel);
        return NoticeCards.Paused(rows);
    }
}
