using System.Collections.Immutable;
using NodaTime;

namespace StretchBot.Platforms.Playground;

/// <summary>A message of the Playground as it is kept.</summary>
/// <param name="Author">The key of the member who wrote it, or <c>stretchbot</c>.</param>
/// <param name="OnlyFor">The key of the one member who sees it, or null when the channel does.</param>
/// <param name="Card">The drawn card as JSON.</param>
internal sealed record PlaygroundMessage(
    long Id,
    string Channel,
    string Author,
    Instant At,
    Instant? EditedAt,
    string? OnlyFor,
    string Card
);

/// <summary>The chat's own memory: what a real platform's server would keep.</summary>
internal interface IPlaygroundStore
{
    /// <summary>Adds a message. With a <paramref name="key"/> that was used before, gives the first one back and adds none.</summary>
    ValueTask<PlaygroundMessage> Add(
        string channel,
        string author,
        string? onlyFor,
        string card,
        Instant at,
        string? key,
        CancellationToken cancel
    );

    /// <summary>Replaces a message's card; null when there is no such message.</summary>
    ValueTask<PlaygroundMessage?> Replace(long id, string card, Instant at, CancellationToken cancel);

    /// <summary>Deletes a message and gives back what it was; null when there is no such message.</summary>
    ValueTask<PlaygroundMessage?> Remove(long id, CancellationToken cancel);

    ValueTask<PlaygroundMessage?> Find(long id, CancellationToken cancel);

    /// <summary>The last messages of a channel that <paramref name="reader"/> may see, oldest first.</summary>
    ValueTask<ImmutableArray<PlaygroundMessage>> Last(
        string channel,
        string reader,
        int most,
        CancellationToken cancel
    );
}
