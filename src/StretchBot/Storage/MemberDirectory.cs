using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Storage;

/// <summary>Knows everyone who ever spoke to the bot. Rows are made on first sight; names are kept as the platform last gave them.</summary>
internal sealed class MemberDirectory(Database database, MemberMemory memory, TimeProvider clock, HostZone hostZone)
    : IDirectory
{
    private const int LongestName = 80;

    public async ValueTask<Caller> Recognise(Stranger stranger, CancellationToken cancel)
    {
        var seat = new MemberMemory.Seat(stranger.Platform, stranger.TeamKey, stranger.ChannelKey, stranger.MemberKey);
        if (memory.Callers.TryGet(seat, out var known) && known.As == stranger)
            return known.Caller;
        var since = memory.Callers.Now;
        var caller = await database.Write(context => Introduce(context, stranger, cancel), cancel);
        memory.Callers.Keep(seat, (stranger, caller), since);
        return caller;
    }

    private async Task<Caller> Introduce(StretchBotContext context, Stranger stranger, CancellationToken cancel)
    {
        var team = await Team(context, stranger, cancel);
        var channel = await Channel(context, stranger, team, cancel);
        var member = await Member(context, stranger, team, cancel);
        await context.SaveChangesAsync(cancel);
        var teamZone = Stored.Zone(team.Zone);
        return new Caller(
            stranger.Platform,
            new TeamId(team.Id),
            new ChannelId(channel.Id),
            channel.Name,
            new MemberId(member.Id),
            member.Name,
            stranger.IsAdmin,
            ZoneOf(stranger.Zone) ?? teamZone,
            teamZone,
            stranger.Locale,
            team.Language
        )
        {
            Rules = new TeamRules(team.EveryoneSchedules, team.Floor),
        };
    }

    private async Task<TeamRow> Team(StretchBotContext context, Stranger stranger, CancellationToken cancel)
    {
        var platform = (int)stranger.Platform;
        var row = await context.Teams.SingleOrDefaultAsync(
            row => row.Platform == platform && row.Key == stranger.TeamKey,
            cancel
        );
        if (row is null)
        {
            row = new TeamRow
            {
                Platform = platform,
                Key = stranger.TeamKey,
                Name = Cut(stranger.TeamName),
                // The first who speaks stands in for the team until somebody sets its zone.
                Zone = (ZoneOf(stranger.Zone) ?? hostZone.Zone).Id,
                CreatedAt = clock.Now().ToRow(),
            };
            context.Teams.Add(row);
            await context.SaveChangesAsync(cancel);
        }
        row.Name = Cut(stranger.TeamName);
        row.LeftAt = null;
        return row;
    }

    private static async Task<ChannelRow> Channel(
        StretchBotContext context,
        Stranger stranger,
        TeamRow team,
        CancellationToken cancel
    )
    {
        var row = await context.Channels.SingleOrDefaultAsync(
            row => row.TeamId == team.Id && row.Key == stranger.ChannelKey,
            cancel
        );
        if (row is null)
        {
            row = new ChannelRow
            {
                TeamId = team.Id,
                Key = stranger.ChannelKey,
                Name = Cut(stranger.ChannelName),
                Recent = "",
            };
            context.Channels.Add(row);
        }
        row.Name = Cut(stranger.ChannelName);
        return row;
    }

    private static async Task<MemberRow> Member(
        StretchBotContext context,
        Stranger stranger,
        TeamRow team,
        CancellationToken cancel
    )
    {
        var row = await context.Members.SingleOrDefaultAsync(
            row => row.TeamId == team.Id && row.Key == stranger.MemberKey,
            cancel
        );
        if (row is null)
        {
            row = new MemberRow
            {
                TeamId = team.Id,
                Key = stranger.MemberKey,
                Name = Cut(stranger.MemberName),
                Recent = "",
            };
            context.Members.Add(row);
        }
        row.Name = Cut(stranger.MemberName);
        // A platform that does not say for once has not changed its mind.
        row.Zone = stranger.Zone ?? row.Zone;
        row.Locale = stranger.Locale ?? row.Locale;
        // Whoever speaks is there.
        row.LeftAt = null;
        return row;
    }

    private static DateTimeZone? ZoneOf(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    private static string Cut(string name) => VisibleWords.Cut(VisibleWords.Of(name), LongestName);
}
