using System.Globalization;
using StretchBot.Conversation;

namespace StretchBot.Features.Privacy;

/// <summary>What commands and buttons alike can do about what is kept.</summary>
internal sealed class PrivacyDeeds(IPrivacyStore store, TimeProvider clock)
{
    public async ValueTask<Card> Show(Caller caller, bool visible, CancellationToken cancel)
    {
        var shown = await store.Show(caller, visible, clock.Now(), cancel);
        return visible ? PrivacyCards.NowShown(shown) : PrivacyCards.NowHidden();
    }

    public async ValueTask<Reply> Export(Caller caller, CancellationToken cancel)
    {
        var now = clock.Now();
        var data = await store.Everything(caller, now, cancel);
        var day = now.InUtc().Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        return new FileForYou(PrivacyCards.Exported(), $"stretchbot-{day}.json", "application/json", data.ToJson());
    }

    public async ValueTask<Card> AskToErase(Caller caller, CancellationToken cancel) =>
        PrivacyCards.Erase(await store.Count(caller, cancel));

    public async ValueTask<Card> Erase(Caller caller, CancellationToken cancel)
    {
        await store.Erase(caller, clock.Now(), cancel);
        return PrivacyCards.Erased();
    }

    public async ValueTask<Card> EraseTeam(Caller caller, CancellationToken cancel)
    {
        await store.EraseTeam(caller.Team, cancel);
        return PrivacyCards.TeamErased();
    }
}
