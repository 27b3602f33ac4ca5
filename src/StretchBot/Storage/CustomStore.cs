using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Features.Custom;

namespace StretchBot.Storage;

/// <summary>What teams have of their own, a row each, and what they switched off.</summary>
internal sealed class CustomStore(Database database) : ICustomStore
{
    public ImmutableDictionary<TeamId, string> Stamps() =>
        database.ReadNow(context =>
        {
            var items = context
                .Customs.AsNoTracking()
                .Select(row => new
                {
                    row.TeamId,
                    row.Id,
                    row.State,
                })
                .ToList()
                .Select(row => (row.TeamId, Mark: $"{row.Id}:{row.State}"));
            var off = context.SwitchedOffs.AsNoTracking().ToList().Select(row => (row.TeamId, Mark: row.Slug));
            return items
                .Concat(off)
                .GroupBy(row => row.TeamId, row => row.Mark)
                .ToImmutableDictionary(
                    marks => new TeamId(marks.Key),
                    marks => string.Join(',', marks.Order(StringComparer.Ordinal))
                );
        });

    public TeamOwn Read(TeamId team) =>
        database.ReadNow(context => new TeamOwn(
            [.. Of(context, team).AsNoTracking().OrderBy(row => row.Id).ToList().Select(ToItem)],
            [.. context.SwitchedOffs.Where(row => row.TeamId == team.Value).Select(row => row.Slug).ToList()]
        ));

    public ValueTask<Parsed<ImmutableArray<OwnItem>>> Add(
        TeamId team,
        Func<TeamOwn, Parsed<ImmutableArray<OwnItem>>> decide,
        Instant now,
        CancellationToken cancel
    ) =>
        database.Write<Parsed<ImmutableArray<OwnItem>>>(
            async context =>
            {
                var present = await Of(context, team).AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel);
                var decided = decide(new TeamOwn([.. present.Select(ToItem)], []));
                if (decided.Mistake is not null)
                    return decided;
                var rows = decided.Value.Select(item => ToRow(item, team, now)).ToArray();
                context.Customs.AddRange(rows);
                await context.SaveChangesAsync(cancel);
                return rows.Select(ToItem).ToImmutableArray();
            },
            cancel
        );

    public async ValueTask<bool> Change(
        TeamId team,
        OwnItemId id,
        OwnState state,
        Instant now,
        CancellationToken cancel
    ) =>
        await database.Write(
            context =>
                Of(context, team)
                    .Where(row => row.Id == id.Value && row.State != (int)OwnState.Gone)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.State, (int)state).SetProperty(row => row.At, now.ToRow()),
                        cancel
                    ),
            cancel
        ) == 1;

    public async ValueTask<bool> Switch(TeamId team, string slug, bool off, CancellationToken cancel) =>
        await database.Write(
            context =>
                off
                    ? context.Database.ExecuteSqlAsync(
                        $"INSERT INTO switched_offs (team_id, slug) VALUES ({team.Value}, {slug}) ON CONFLICT DO NOTHING",
                        cancel
                    )
                    : context
                        .SwitchedOffs.Where(row => row.TeamId == team.Value && row.Slug == slug)
                        .ExecuteDeleteAsync(cancel),
            cancel
        ) == 1;

    private static IQueryable<CustomRow> Of(StretchBotContext context, TeamId team) =>
        context.Customs.Where(row => row.TeamId == team.Value);

    private static OwnItem ToItem(CustomRow row) =>
        new(
            new OwnItemId(row.Id),
            (OwnKind)row.Kind,
            row.Slug,
            row.Name,
            (OwnState)row.State,
            row.Yaml,
            row.Author is { } author ? new MemberId(author) : null
        );

    private static CustomRow ToRow(OwnItem item, TeamId team, Instant now) =>
        new()
        {
            TeamId = team.Value,
            Slug = item.Slug,
            Name = item.Name,
            Kind = (int)item.Kind,
            State = (int)item.State,
            Yaml = item.Yaml,
            Author = item.Author?.Value,
            At = now.ToRow(),
        };
}
