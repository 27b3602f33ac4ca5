using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Home;

/// <summary>The next break in a channel of the member's.</summary>
internal sealed record ComingBreak(string Channel, Instant Starts);

/// <summary>What a member's own page is drawn from.</summary>
/// <param name="Breaks">Counted breaks this week.</param>
/// <param name="Solos">Stretches of their own that counted this week.</param>
/// <param name="Seconds">Of both together.</param>
/// <param name="Coming">In channels in which they took part, earliest first.</param>
/// <param name="Favourites">Slugs of what they did most by themselves lately, the most first.</param>
internal sealed record HomeFacts(
    int Breaks,
    int Solos,
    long Seconds,
    ImmutableArray<ComingBreak> Coming,
    ImmutableArray<string> Favourites
);

/// <summary>Reads what the page needs.</summary>
internal interface IHomeStore
{
    ValueTask<HomeFacts> Read(Caller caller, Instant now, CancellationToken cancel);
}
