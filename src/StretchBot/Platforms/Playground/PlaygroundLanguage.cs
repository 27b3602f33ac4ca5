using StretchBot.Content;

namespace StretchBot.Platforms.Playground;

/// <summary>
/// The language of all that the Playground says around the messages: its team's, as nobody in it has told one of their own, or English.
/// </summary>
internal sealed class PlaygroundLanguage(ITeamLanguage team, Languages languages)
{
    private Language last = Language.English;

    public async ValueTask<Language> Now(CancellationToken cancel)
    {
        try
        {
            return last = languages.Find(await team.Chosen(cancel)) ?? Language.English;
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            // That the store is in trouble is one of the things to be told, and better so than not at all.
            return last;
        }
    }
}
