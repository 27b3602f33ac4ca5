using Microsoft.EntityFrameworkCore;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground;

namespace StretchBot.Storage;

/// <summary>Looks up the language that the Playground's team chose.</summary>
internal sealed class PlaygroundChoice(Database database, MemberMemory memory) : ITeamLanguage
{
    private static readonly (PlatformName, string) Team = (PlatformName.Playground, PlaygroundTeam.Key);

    public async ValueTask<string?> Chosen(CancellationToken cancel)
    {
        if (memory.Languages.TryGet(Team, out var known))
            return known;
        var since = memory.Languages.Now;
        var chosen = await database.Read(
            context =>
                context
                    .Teams.Where(row => row.Platform == (int)PlatformName.Playground && row.Key == PlaygroundTeam.Key)
                    .Select(row => row.Language)
                    .SingleOrDefaultAsync(cancel),
            cancel
        );
        memory.Languages.Keep(Team, chosen, since);
        return chosen;
    }
}
