using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;

namespace StretchBot.Tests.Features.Privacy;

/// <summary>Members who have done everything that leaves a trace.</summary>
internal static class FullLife
{
    public const string Avoided = "knees, blood pressure";

    /// <summary>Of heron and otter in one team: breaks, solo stretches, schedules, private facts.</summary>
    public static async Task<(Caller Heron, Caller Otter)> Live(BotCore core, string team = "acme")
    {
        var heron = await core.Caller(team: team, admin: true);
        var otter = await core.Caller("otter", team: team, admin: true);
        foreach (var member in new[] { heron, otter })
        {
            await core.Hear(member, $"avoid {Avoided}");
            await core.Hear(member, "away 2026-12-01..2026-12-10");
            await core.Press(member, "solo:pigeon");
            await core.Hear(member, "");
        }
        await core.AddSchedule(heron, "daily 15:00");
        await core.AddSchedule(otter, "daily 16:00");
        await core.Hear(heron, "schedule pause #1");
        await core.Hear(otter, "schedule pause #2");
        foreach (var starter in new[] { heron, otter })
        {
            var it = await core.StartBreak(starter);
            await core.Turn();
            await core.Press(heron, JoinBreak.CountMeIn(it.Id));
            await core.Press(otter, JoinBreak.CountMeIn(it.Id));
            await core.Until(it.Closes + Duration.FromMinutes(1));
        }
        return (heron, otter);
    }
}
