using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Notices;

/// <summary>The answer to "shall I be quieter?": keep, halve or pause the schedules of the channel.</summary>
internal sealed class QuietAnswer(
    ChannelSchedules schedules,
    IScheduleStore store,
    INoticeStore notices,
    IDaysOff daysOff,
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
            return new OnlyYou(NoticeCards.NotYourChoice());
        await notices.ForgetQuiet(caller.Channel, cancel);
        return new OnlyYou(
            button.Argument(0) switch
            {
                HalveThem => await Halve(mine, cancel),
                PauseThem => await Pause(mine, caller, cancel),
                _ => NoticeCards.Kept(),
            }
        );
    }

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
            await store.Pause(
                caller.Team,
                caller.Channel,
                row.Schedule.Id,
                until: null,
                $"{caller.Name} paused it",
                nextSlot: null,
                cancel
            );
        return NoticeCards.Paused(rows);
    }
}
