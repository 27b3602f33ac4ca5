using System.Collections.Immutable;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground.Inbound;

internal sealed record MemberView(string Key, string Name, bool Admin);

/// <summary>Who one can act as, who speaks for the bot, and where.</summary>
internal sealed record PeopleView(ImmutableArray<MemberView> Members, MemberView Bot, ImmutableArray<string> Channels);

/// <summary>Lists members and channels.</summary>
internal sealed class People(PlaygroundTeam team, PlaygroundLanguage language)
{
    public async Task<IResult> Answer(CancellationToken cancel)
    {
        var spoken = await language.Now(cancel);
        return TypedResults.Json(
            new PeopleView(
                [
                    .. PlaygroundTeam.Members.Select(member => new MemberView(
                        member.Key,
                        member.Name.In(spoken).ToString(),
                        member.IsAdmin
                    )),
                ],
                new MemberView(PlaygroundTeam.Bot, "StretchBot", Admin: false),
                team.Channels
            ),
            PlaygroundJson.Of<PeopleView>()
        );
    }
}
