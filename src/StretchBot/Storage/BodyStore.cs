using Microsoft.EntityFrameworkCore;
using StretchBot.Conversation;
using StretchBot.Features.Body;

namespace StretchBot.Storage;

/// <summary>What members avoid: skip tags in their own row, joined by commas.</summary>
internal sealed class BodyStore(Database database) : IBodyStore
{
    private static readonly Func<StretchBotContext, long, CancellationToken, Task<string?>> Avoided =
        EF.CompileAsyncQuery(
            (StretchBotContext context, long member, CancellationToken cancel) =>
                context.Members.Where(row => row.Id == member).Select(row => row.Avoid).SingleOrDefault()
        );

    public ValueTask<IReadOnlySet<string>> Of(MemberId member, CancellationToken cancel) =>
        database.Read<IReadOnlySet<string>>(
            async context =>
                (await Avoided(context, member.Value, cancel) ?? "")
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .ToHashSet(StringComparer.Ordinal),
            cancel
        );

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
    }
}
