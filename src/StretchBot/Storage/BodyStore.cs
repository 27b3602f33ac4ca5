using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using StretchBot.Conversation;
using StretchBot.Features.Body;

namespace StretchBot.Storage;

/// <summary>What members avoid: skip tags in their own row, joined by commas.</summary>
internal sealed class BodyStore(Database database, MemberMemory memory) : IBodyStore
{
    public async ValueTask<IReadOnlySet<string>> Of(MemberId member, CancellationToken cancel)
    {
        if (memory.Avoided.TryGet(member, out var known))
            return known;
        var since = memory.Avoided.Now;
        var line = await database.Read(
            context =>
                context
                    .Members.Where(row => row.Id == member.Value)
                    .Select(row => row.Avoid)
                    .SingleOrDefaultAsync(cancel),
            cancel
        );
        var tags = (line ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
        memory.Avoided.Keep(member, tags, since);
        return tags;
    }

    public async ValueTask Keep(MemberId member, IEnumerable<string> tags, CancellationToken cancel)
    {
        var line = string.Join(',', tags.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        await database.Write(
            context =>
                context
                    .Members.Where(row => row.Id == member.Value)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Avoid, line), cancel),
            cancel
        );
        memory.Avoided.Forget();
    }
}
