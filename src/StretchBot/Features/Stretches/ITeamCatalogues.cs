using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>What a team can choose from.</summary>
/// <param name="Offered">The catalogue without what the team switched off, with what is its own.</param>
/// <param name="Known">
/// All of it, what is switched off and what was taken away lately included: what a break that was chosen before is read back with.
/// </param>
/// <param name="Search">Finds what is offered.</param>
public sealed record TeamCatalogue(Catalogue Offered, Catalogue Known, StretchSearch Search);

/// <summary>The catalogue as each team sees it.</summary>
public interface ITeamCatalogues
{
    /// <summary>Answers from memory but for the first time and after a change: reading breaks asks for every one of them.</summary>
    TeamCatalogue Of(TeamId team);
}
