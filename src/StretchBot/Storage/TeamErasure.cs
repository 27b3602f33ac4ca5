using Microsoft.EntityFrameworkCore;
using StretchBot.Conversation;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>Takes a whole team away, inside the caller's transaction.</summary>
internal static class TeamErasure
{
    public static async Task Erase(StretchBotContext context, long team, CancellationToken cancel)
    {
        if (
            await context
                .Teams.Where(row => row.Id == team)
                .Select(row => (int?)row.Platform)
                .SingleOrDefaultAsync(cancel)
            is not { } platform
        )
            return;
        // Numbers of rows that are gone may be given again: what still waits to be said must not be about somebody else's.
        await context.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM intents
            WHERE (kind = {(int)IntentKind.Prompt} AND subject IN (SELECT id FROM breaks WHERE team_id = {team}))
               OR (kind = {(int)IntentKind.Nudge}
                   AND subject IN (SELECT n.id FROM nudges n JOIN members m ON m.id = n.member_id WHERE m.team_id = {team}))
               OR (kind IN ({(int)IntentKind.QuietQuestion}, {(int)IntentKind.QuietPause}, {(int)
                IntentKind.Welcome}, {(int)IntentKind.Digest})
                   AND subject IN (SELECT id FROM channels WHERE team_id = {team}))
               OR (kind = {(int)IntentKind.DigestAgain}
                   AND subject IN (SELECT d.id FROM digests d JOIN channels c ON c.id = d.channel_id WHERE c.team_id = {team}))
               OR (kind = {(int)IntentKind.ChannelRefused}
                   AND subject IN (SELECT id FROM schedules WHERE team_id = {team}))
            """,
            cancel
        );
        // Members and breaks first, each by its own index: their parts and counts are many.
        await context.Members.Where(row => row.TeamId == team).ExecuteDeleteAsync(cancel);
        await context.Breaks.Where(row => row.TeamId == team).ExecuteDeleteAsync(cancel);
        await context.Teams.Where(row => row.Id == team).ExecuteDeleteAsync(cancel);
        if (platform == (int)PlatformName.Playground)
            await context.PlaygroundMessages.ExecuteDeleteAsync(cancel);
    }
}
