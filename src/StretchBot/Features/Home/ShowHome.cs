using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Home;

/// <summary>A member's own page: their week, the next breaks in their channels, and what they do most.</summary>
internal sealed class ShowHome(IHomeStore store, Catalogue catalogue, TimeProvider clock) : IHome
{
    public async ValueTask<Card> Show(Caller caller, CancellationToken cancel)
    {
        var facts = await store.Read(caller, clock.Now(), cancel);
        var favourites = facts.Favourites.Select(catalogue.FindStretch).OfType<Stretch>();
        return HomeCards.Home(facts, [.. favourites]);
    }
}
