using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;

namespace StretchBot.Tests.Storage;

/// <summary>Every team sees the same catalogue.</summary>
internal sealed class OneCatalogue(Catalogue catalogue, StretchSearch search) : ITeamCatalogues
{
    private readonly TeamCatalogue all = new(catalogue, catalogue, search);

    public TeamCatalogue Of(TeamId team) => all;
}
