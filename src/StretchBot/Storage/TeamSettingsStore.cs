using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Schedules;
using StretchBot.Features.Settings;

namespace StretchBot.Storage;

/// <summary>What teams have decided, in their own rows.</summary>
internal sealed class TeamSettingsStore(Database database, MemberMemory memory, IAlarm alarm) : ITeamSettings
{
    public ValueTask<TeamSettings> Of(TeamId team, CancellationToken cancel) =>
        database.Read(
            async context =>
                ToSettings(await context.Teams.AsNoTracking().SingleAsync(row => row.Id == team.Value, cancel)),
            cancel
        );

    public async ValueTask<TeamSettings> Change(
        TeamId team,
        Func<TeamSettings, TeamSettings> change,
        Instant now,
        CancellationToken cancel
    )
    {
        Instant? digest = null;
        var settings = await database.Write(
            async context =>
            {
                var row = await context.Teams.SingleAsync(row => row.Id == team.Value, cancel);
                var before = ToSettings(row);
                var after = change(before);
                Fill(row, after);
                await context.SaveChangesAsync(cancel);
                if (before.Digest != after.Digest || before.Zone != after.Zone)
                    digest = await DigestStore.Move(context, row, before.Zone, cancel);
                if (before.Leaderboard != after.Leaderboard)
                {
                    await RedrawLive(context, team, now, cancel);
                    await TakeBackNames(context, team, after.Leaderboard, now, cancel);
                }
                return after;
            },
            cancel
        );
        memory.Forget();
        await alarm.Set(DueKind.Outbox, now);
        if (digest is { } due)
            await alarm.Set(DueKind.Digests, due);
        return settings;
    }

    public ValueTask<int> BreaksAWeek(TeamId team, CancellationToken cancel) =>
        database.Read(
            async context =>
                (
                    await context
                        .Schedules.Where(row => row.TeamId == team.Value && row.State == (int)ScheduleState.Active)
                        .Select(row => row.Rule)
                        .ToListAsync(cancel)
                )
                    .Select(Stored.Rule)
                    .Sum(rule => rule.TimesOfDay().Length * rule.Days.Days().Count()),
            cancel
        );

    private static TeamSettings ToSettings(TeamRow row) =>
        new(
            row.Key,
            (LeaderboardRule)row.Leaderboard,
            row.EveryoneSchedules,
            row.Floor,
            row.QuietAfter,
            Stored.Mention(row.Mention),
            Stored.Zone(row.Zone),
            row.Language,
            new DigestWish((IsoDayOfWeek)row.DigestDay, row.DigestHour, row.DigestOff)
        );

    private static void Fill(TeamRow row, TeamSettings settings)
    {
        row.Leaderboard = (int)settings.Leaderboard;
        row.EveryoneSchedules = settings.EveryoneSchedules;
        row.Floor = settings.Floor;
        row.QuietAfter = settings.QuietAfter;
        row.Mention = settings.Mention.ToRow();
        row.Zone = settings.Zone.Id;
        row.Language = settings.Language;
        row.DigestDay = (int)settings.Digest.Day;
        row.DigestHour = settings.Digest.Hour;
        row.DigestOff = settings.Digest.Off;
    }

    /// <summary>
    /// Who was named may be named no longer, however long ago it was: prompts name whom a team that asks first may name, digests whom a ranking
    /// may. A name that may be shown again is not put into what is long over.
    /// </summary>
    private static async Task TakeBackNames(
        StretchBotContext context,
        TeamId team,
        LeaderboardRule rule,
        Instant now,
        CancellationToken cancel
    )
    {
        if (rule == LeaderboardRule.OptIn)
            await StandingNames.RedrawPrompts(context, team, now, cancel);
        if (rule != LeaderboardRule.Everyone)
            await StandingNames.RedrawDigests(context, team, now, cancel);
    }

    /// <summary>Who may be named has changed: what still stands open shows it at once.</summary>
    private static async Task RedrawLive(StretchBotContext context, TeamId team, Instant now, CancellationToken cancel)
    {
        var live = await context
            .Breaks.AsNoTracking()
            .Where(row => row.TeamId == team.Value && row.Due != null && row.Message != null)
            .ToListAsync(cancel);
        foreach (var row in live)
            await context.Redraw(row, now, cancel);
    }
}
