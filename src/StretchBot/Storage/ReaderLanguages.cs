using Microsoft.EntityFrameworkCore;
using StretchBot.Conversation;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>Looks up in which language somebody reads.</summary>
internal sealed class ReaderLanguages(Database database) : IReaderLanguages
{
    public ValueTask<string?> OfChannel(ChannelId channel, CancellationToken cancel) =>
        database.Read(
            async context =>
                await (
                    from row in context.Channels
                    join team in context.Teams on row.TeamId equals team.Id
                    where row.Id == channel.Value
                    select team.Language
                ).SingleOrDefaultAsync(cancel),
            cancel
        );

    public ValueTask<(string? Own, string? Teams)> OfMember(MemberId member, CancellationToken cancel) =>
        database.Read(
            async context =>
            {
                var found = await (
                    from row in context.Members
                    join team in context.Teams on row.TeamId equals team.Id
                    where row.Id == member.Value
                    select new { row.Locale, team.Language }
                ).SingleOrDefaultAsync(cancel);
                return (found?.Locale, found?.Language);
            },
            cancel
        );
}
