using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Privacy;
using Period = StretchBot.Features.Leaderboard.Period;

namespace StretchBot.Storage;

/// <summary>Gathers everything that is kept about one member, and nothing of anybody else.</summary>
internal static class OwnDataReads
{
    public static async Task<OwnData> Everything(
        StretchBotContext context,
        Caller caller,
        Instant now,
        CancellationToken cancel
    )
    {
        var (me, team) = (caller.Member.Value, caller.Team.Value);
        var channels = await context
            .Channels.Where(row => row.TeamId == team)
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var member = await context
            .Members.AsNoTracking()
            .SingleAsync(row => row.Id == me && row.TeamId == team, cancel);
        return new OwnData(
            OwnData.Format,
            At(now),
            await Profile(context, caller, member, cancel),
            Slugs(member.Avoid),
            await Away(context, me, cancel),
            await Breaks(context, me, channels, cancel),
            await Alone(context, me, cancel),
            await Tallies(context, me, channels, cancel),
            await Presences(context, me, channels, cancel),
            await Schedules(context, me, team, channels, cancel),
            await Started(context, me, team, channels, cancel),
            await Decisions(context, me, team, channels, cancel),
            await Nudges(context, me, channels, cancel),
            await Contributed(context, me, team, cancel),
            await Messages(context, caller, member, cancel)
        );
    }

    private static async Task<OwnProfile> Profile(
        StretchBotContext context,
        Caller caller,
        MemberRow member,
        CancellationToken cancel
    ) =>
        new(
            caller.Platform.ToString(),
            await context.Teams.Where(row => row.Id == member.TeamId).Select(row => row.Name).SingleAsync(cancel),
            member.Key,
            member.Name,
            member.Zone,
            member.Locale,
            member.Visibility switch
            {
                Visibility.Hidden => "hidden",
                Visibility.OptedIn => "shown",
                _ => "as the team decides",
            },
            Stored.Instant(member.LeftAt) is { } left ? At(left) : null,
            Slugs(member.Recent)
        );

    private static async Task<OwnDays[]> Away(StretchBotContext context, long me, CancellationToken cancel) =>
        [
            .. (
                await context.AwayTimes.Where(row => row.MemberId == me).OrderBy(row => row.First).ToListAsync(cancel)
            ).Select(row => new OwnDays(Day(row.First), Day(row.Last))),
        ];

    private static async Task<OwnBreak[]> Breaks(
        StretchBotContext context,
        long me,
        Dictionary<long, string> channels,
        CancellationToken cancel
    )
    {
        var rows = await (
            from part in context.Participations
            join it in context.Breaks on part.BreakId equals it.Id
            where part.MemberId == me
            orderby part.BreakId
            select new { Part = part, Break = it }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new OwnBreak(
                channels.GetValueOrDefault(row.Break.ChannelId, ""),
                At(row.Break.Starts),
                row.Break.Routine,
                row.Part.State switch
                {
                    1 => "in",
                    2 => "left",
                    _ => "done",
                },
                At(row.Part.At),
                row.Part.Easier,
                row.Part.Walked,
                row.Part.Counted
            )),
        ];
    }

    private static async Task<OwnStretch[]> Alone(StretchBotContext context, long me, CancellationToken cancel) =>
        [
            .. (
                await context
                    .Solos.AsNoTracking()
                    .Where(row => row.MemberId == me)
                    .OrderBy(row => row.At)
                    .ToListAsync(cancel)
            ).Select(row => new OwnStretch(row.Stretch, At(row.At), Day(row.Day), row.Seconds, row.Counted)),
        ];

    private static async Task<OwnSum[]> Tallies(
        StretchBotContext context,
        long me,
        Dictionary<long, string> channels,
        CancellationToken cancel
    )
    {
        var rows = await context
            .Tallies.AsNoTracking()
            .Where(row => row.MemberId == me)
            .OrderBy(row => row.Kind)
            .ThenBy(row => row.Start)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new OwnSum(
                ((PeriodKind)row.Kind).ToString().ToLowerInvariant(),
                Day(row.Start),
                row.Scope == 0 ? null : channels.GetValueOrDefault(row.Scope, ""),
                row.Breaks,
                row.Solos,
                row.Seconds
            )),
        ];
    }

    private static async Task<OwnChannel[]> Presences(
        StretchBotContext context,
        long me,
        Dictionary<long, string> channels,
        CancellationToken cancel
    ) =>
        [
            .. (
                await context
                    .Presences.AsNoTracking()
                    .Where(row => row.MemberId == me)
                    .OrderBy(row => row.Since)
                    .ToListAsync(cancel)
            ).Select(row => new OwnChannel(channels.GetValueOrDefault(row.ChannelId, ""), Day(row.Since))),
        ];

    /// <summary>Why a schedule is paused may name somebody else, so it is not told.</summary>
    private static async Task<OwnSchedule[]> Schedules(
        StretchBotContext context,
        long me,
        long team,
        Dictionary<long, string> channels,
        CancellationToken cancel
    ) =>
        [
            .. (
                await context
                    .Schedules.AsNoTracking()
                    .Where(row => row.Creator == me && row.TeamId == team && row.State != ScheduleStore.Removed)
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancel)
            ).Select(row => new OwnSchedule(
                channels.GetValueOrDefault(row.ChannelId, ""),
                row.Rule,
                row.Zone,
                row.Routine
            )),
        ];

    private static async Task<OwnStart[]> Started(
        StretchBotContext context,
        long me,
        long team,
        Dictionary<long, string> channels,
        CancellationToken cancel
    ) =>
        [
            .. (
                await context
                    .Breaks.AsNoTracking()
                    .Where(row => row.StartedBy == me && row.TeamId == team)
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancel)
            ).Select(row => new OwnStart(channels.GetValueOrDefault(row.ChannelId, ""), At(row.Starts), row.Routine)),
        ];

    /// <summary>Schedules that the member paused or skipped, and slots that passed because of it.</summary>
    private static async Task<OwnDecision[]> Decisions(
        StretchBotContext context,
        long me,
        long team,
        Dictionary<long, string> channels,
        CancellationToken cancel
    )
    {
        var schedules = await context
            .Schedules.AsNoTracking()
            .Where(row => row.TeamId == team && (row.PausedBy == me || row.SkippedBy == me))
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var slots = await (
            from slot in context.Slots
            join schedule in context.Schedules on slot.ScheduleId equals schedule.Id
            where slot.DecidedBy == me && schedule.TeamId == team
            orderby slot.At
            select new { slot.At, schedule.ChannelId }
        ).ToListAsync(cancel);
        return
        [
            .. schedules
                .Where(row => row.PausedBy == me)
                .Select(row => new OwnDecision(
                    channels.GetValueOrDefault(row.ChannelId, ""),
                    "paused a schedule",
                    null
                )),
            .. schedules
                .Where(row => row.SkippedBy == me)
                .Select(row => new OwnDecision(
                    channels.GetValueOrDefault(row.ChannelId, ""),
                    "skips the next break",
                    row.SkippedSlot is { } at ? At(at) : null
                )),
            .. slots.Select(row => new OwnDecision(
                channels.GetValueOrDefault(row.ChannelId, ""),
                "a break left out",
                At(row.At)
            )),
        ];
    }

    private static async Task<OwnNudge[]> Nudges(
        StretchBotContext context,
        long me,
        Dictionary<long, string> channels,
        CancellationToken cancel
    )
    {
        var rows = await (
            from nudge in context.Nudges
            join it in context.Breaks on nudge.BreakId equals it.Id
            where nudge.MemberId == me
            orderby nudge.Id
            select new { it.ChannelId, it.Starts }
        ).ToListAsync(cancel);
        return [.. rows.Select(row => new OwnNudge(channels.GetValueOrDefault(row.ChannelId, ""), At(row.Starts)))];
    }

    private static async Task<OwnContent[]> Contributed(
        StretchBotContext context,
        long me,
        long team,
        CancellationToken cancel
    ) =>
        [
            .. (
                await context
                    .Customs.AsNoTracking()
                    .Where(row => row.Author == me && row.TeamId == team)
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancel)
            ).Select(row => new OwnContent(
                row.Kind == 0 ? "stretch" : "routine",
                row.Name,
                row.State switch
                {
                    0 => "waits for an admin",
                    1 => "offered",
                    _ => "taken away",
                },
                At(row.At),
                row.Yaml
            )),
        ];

    private static async Task<OwnMessage[]> Messages(
        StretchBotContext context,
        Caller caller,
        MemberRow member,
        CancellationToken cancel
    )
    {
        if (caller.Platform != PlatformName.Playground)
            return [];
        var rows = await context
            .PlaygroundMessages.AsNoTracking()
            .Where(row => row.Author == member.Key || row.OnlyFor == member.Key)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row =>
            {
                using var card = JsonDocument.Parse(row.Card);
                return new OwnMessage(row.Channel, At(row.At), row.Author == member.Key, card.RootElement.Clone());
            }),
        ];
    }

    private static string[] Slugs(string stored) => stored.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string At(long row) => At(Stored.Instant(row));

    private static string At(Instant at) => InstantPattern.General.Format(at);

    private static string Day(int number) =>
        Period.FromDayNumber(number).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
