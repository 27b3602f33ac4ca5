using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Privacy;

namespace StretchBot.Storage;

/// <summary>What members decide about what is kept of them.</summary>
internal sealed class PrivacyStore(Database database, MemberMemory memory, IAlarm alarm) : IPrivacyStore
{
    public ValueTask<NameShown> Shown(Caller caller, CancellationToken cancel) =>
        database.Read(context => Shown(context, caller, cancel), cancel);

    public async ValueTask<NameShown> Show(Caller caller, bool visible, Instant now, CancellationToken cancel)
    {
        var shown = await database.Write(
            async context =>
            {
                await Mine(context, caller)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.Visibility, visible ? Visibility.OptedIn : Visibility.Hidden),
                        cancel
                    );
                await StandingNames.Redraw(context, caller, now, cancel);
                return await Shown(context, caller, cancel);
            },
            cancel
        );
        await alarm.Set(DueKind.Outbox, now);
        return shown;
    }

    public ValueTask<OwnCounts> Count(Caller caller, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var all = await context
                    .Tallies.Where(row =>
                        row.MemberId == caller.Member.Value
                        && row.TeamId == caller.Team.Value
                        && row.Scope == 0
                        && row.Kind == (int)PeriodKind.All
                    )
                    .Select(row => new OwnCounts(row.Breaks, row.Solos))
                    .SingleOrDefaultAsync(cancel);
                return all ?? new OwnCounts(0, 0);
            },
            cancel
        );

    public ValueTask<OwnData> Everything(Caller caller, Instant now, CancellationToken cancel) =>
        database.Read(context => OwnDataReads.Everything(context, caller, now, cancel), cancel);

    public async ValueTask Erase(Caller caller, Instant now, CancellationToken cancel)
    {
        await database.Write(
            async context =>
            {
                if (await Mine(context, caller).AsNoTracking().SingleOrDefaultAsync(cancel) is not { } member)
                    return false;
                await StandingNames.Redraw(context, caller, now, cancel);
                await KeepPeopleCounted(context, member, cancel);
                await Unname(context, member, cancel);
                if (caller.Platform == PlatformName.Playground)
                    await LeavePlayground(context, member, cancel);
                // What else is the member's goes with the row: the tables say so. See SchemaTests.
                await Mine(context, caller).ExecuteDeleteAsync(cancel);
                return true;
            },
            cancel
        );
        memory.Forget();
        await alarm.Set(DueKind.Outbox, now);
    }

    public async ValueTask EraseTeam(TeamId team, CancellationToken cancel)
    {
        await database.Write(
            async context =>
            {
                await TeamErasure.Erase(context, team.Value, cancel);
                return true;
            },
            cancel
        );
        memory.Forget();
    }

    /// <summary>
    /// What stood between the member and the bot, and what others were told in private that names the member. What all can see is drawn again.
    /// </summary>
    private static Task<int> LeavePlayground(StretchBotContext context, MemberRow member, CancellationToken cancel)
    {
        var name = JsonEncodedText.Encode(member.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        return context
            .PlaygroundMessages.Where(row =>
                row.OnlyFor == member.Key
                || row.Author == member.Key
                || (row.OnlyFor != null && row.Card.Contains(name))
            )
            .ExecuteDeleteAsync(cancel);
    }

    private static IQueryable<MemberRow> Mine(StretchBotContext context, Caller caller) =>
        context.Members.Where(row => row.Id == caller.Member.Value && row.TeamId == caller.Team.Value);

    private static async Task<NameShown> Shown(StretchBotContext context, Caller caller, CancellationToken cancel)
    {
        var rule = await context
            .Teams.Where(team => team.Id == caller.Team.Value)
            .Select(team => (LeaderboardRule)team.Leaderboard)
            .SingleAsync(cancel);
        var visibility = await Mine(context, caller).Select(row => row.Visibility).SingleAsync(cancel);
        return visibility == Visibility.Hidden ? NameShown.Hidden
            : rule == LeaderboardRule.Off ? NameShown.TeamShowsNone
            : Visibility.IsHidden(visibility, rule == LeaderboardRule.OptIn) ? NameShown.NotAsked
            : NameShown.Yes;
    }

    /// <summary>The number of people who took part stays what it was, in every period.</summary>
    private static Task<int> KeepPeopleCounted(StretchBotContext context, MemberRow member, CancellationToken cancel) =>
        context.Database.ExecuteSqlAsync(
            $"""
            UPDATE team_tallies SET gone = gone + 1
            WHERE team_id = {member.TeamId} AND (scope, kind, start) IN
                (SELECT scope, kind, start FROM tallies WHERE member_id = {member.Id} AND breaks > 0)
            """,
            cancel
        );

    /// <summary>Why a schedule is paused names whoever paused it.</summary>
    private static Task<int> Unname(StretchBotContext context, MemberRow member, CancellationToken cancel)
    {
        var named = $"{member.Name} paused it";
        return context
            .Schedules.Where(row => row.TeamId == member.TeamId && row.PauseReason == named)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PauseReason, "somebody paused it"), cancel);
    }
}
