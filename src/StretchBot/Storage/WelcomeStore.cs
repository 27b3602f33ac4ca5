using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Welcome;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>Remembers where the bot has said hello.</summary>
internal sealed class WelcomeStore(Database database, IAlarm alarm) : IWelcomeStore
{
    public async ValueTask<bool> Ask(ChannelId channel, Instant now, CancellationToken cancel)
    {
        var isFirst = await database.Write(
            async context =>
            {
                var first = await context
                    .Channels.Where(row => row.Id == channel.Value && row.WelcomedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.WelcomedAt, now.ToRow()), cancel);
                if (first > 0)
                    await context.Ask(IntentKind.Welcome, channel.Value, now, cancel);
                return first > 0;
            },
            cancel
        );
        if (isFirst)
            await alarm.Set(DueKind.Outbox, now);
        return isFirst;
    }

    public ValueTask<WelcomePlace?> Find(ChannelId channel, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var found = await (
                    from row in context.Channels
                    join team in context.Teams on row.TeamId equals team.Id
                    where row.Id == channel.Value && team.LeftAt == null
                    select new
                    {
                        team.Platform,
                        Team = team.Key,
                        Channel = row.Key,
                    }
                ).SingleOrDefaultAsync(cancel);
                return found is null
                    ? null
                    : new WelcomePlace(
                        (PlatformName)found.Platform,
                        new ChannelAddress(channel, found.Team, found.Channel)
                    );
            },
            cancel
        );
}
