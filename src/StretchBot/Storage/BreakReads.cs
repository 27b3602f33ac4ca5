using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Stretches;

namespace StretchBot.Storage;

/// <summary>Reads breaks back into the words of their feature.</summary>
internal sealed class BreakReads(Catalogue catalogue, ITeamCatalogues catalogues, IDaysOff daysOff)
{
    /// <summary>The break of a row. A routine that has left the catalogue since is shown as the first that is there.</summary>
    public Break ToBreak(BreakRow row) =>
        new(
            new BreakId(row.Id),
            new TeamId(row.TeamId),
            new ChannelId(row.ChannelId),
            RoutineOf(row),
            Stored.Instant(row.Starts),
            Stored.Instant(row.Closes),
            row.ScheduleId is { } schedule
                ? new FromSlot(new ScheduleId(schedule), Stored.Instant(row.Slot ?? row.Starts), row.Late)
                : new ByHand(row.StartedBy is { } member ? new MemberId(member) : null)
        )
        {
            Planned = Stored.Instant(row.Planned),
        };

    private Routine RoutineOf(BreakRow row) =>
        catalogue.RoutineFromKey(row.Routine)
        ?? catalogues.Of(new TeamId(row.TeamId)).Known.RoutineFromKey(row.Routine)
        ?? catalogue.Routines[0];

    public async Task<BreakView> View(StretchBotContext context, BreakRow row, Instant now, CancellationToken cancel)
    {
        var people = await (
            from part in context.Participations
            join member in context.Members on part.MemberId equals member.Id
            where part.BreakId == row.Id
            orderby part.At, part.MemberId
            select new
            {
                member.Id,
                member.Name,
                part.State,
                part.Counted,
                member.Visibility,
                member.LeftAt,
            }
        ).ToListAsync(cancel);
        var optIn = await context
            .Teams.Where(team => team.Id == row.TeamId)
            .Select(team => team.Leaderboard == 1)
            .FirstAsync(cancel);
        var week = await Week(context, row, cancel);
        var starter = row.StartedBy is { } by
            ? await context
                .Members.Where(member =>
                    member.Id == by
                    && member.Visibility != Visibility.Hidden
                    && (!optIn || member.Visibility == Visibility.OptedIn)
                )
                .Select(member => member.Name)
                .FirstOrDefaultAsync(cancel)
            : null;
        return new BreakView(
            ToBreak(row),
            [
                .. people.Select(person => new Participant(
                    new MemberId(person.Id),
                    person.Name,
                    (TakingPart)person.State,
                    // Leavers drop out of rankings, and a message that is drawn anew does not bring them back.
                    person.LeftAt
                        is not null
                        || Visibility.IsHidden(person.Visibility, optIn)
                )),
            ],
            week,
            await Next(context, new TeamId(row.TeamId), new ChannelId(row.ChannelId), now, cancel),
            starter
        )
        {
            Gone = Math.Max(0, row.Taken - people.Count(person => person.Counted)),
        };
    }

    /// <summary>When the next break of a schedule starts in the channel; a pause with an end and a skipped slot are passed over.</summary>
    public async Task<Instant?> Next(
        StretchBotContext context,
        TeamId team,
        ChannelId channel,
        Instant now,
        CancellationToken cancel
    )
    {
        var rows = await context
            .Schedules.AsNoTracking()
            .Where(row => row.ChannelId == channel.Value && row.TeamId == team.Value && row.NextSlot != null)
            .ToListAsync(cancel);
        var isDayOff = await daysOff.For(team, cancel);
        return rows.Select(ScheduleStore.ToSchedule)
            .Select(schedule => schedule.Upcoming(isDayOff).Select(slot => (Instant?)schedule.StartOf(slot)))
            .Select(starts => starts.FirstOrDefault(start => start > now))
            .Min();
    }

    private static async Task<WeekSoFar> Week(StretchBotContext context, BreakRow row, CancellationToken cancel)
    {
        var start = Features
            .Leaderboard.Period.Of(PeriodKind.Week, Features.Leaderboard.Period.FromDayNumber(row.Day))
            .Start;
        var tally = await context
            .TeamTallies.Where(tally =>
                tally.TeamId == row.TeamId
                && tally.Scope == 0
                && tally.Kind == (int)PeriodKind.Week
                && tally.Start == start
            )
            .FirstOrDefaultAsync(cancel);
        return tally is null
            ? new WeekSoFar(0, 0, 0)
            : new WeekSoFar(
                tally.Shared,
                tally.Posted,
                (int)Math.Round(tally.Seconds / 60.0, MidpointRounding.AwayFromZero)
            );
    }
}
