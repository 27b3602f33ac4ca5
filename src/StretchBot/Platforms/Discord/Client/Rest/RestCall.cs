using System.Collections.Immutable;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>One request.</summary>
/// <param name="Route">What shares a bucket: the method and the path without its ids.</param>
/// <param name="Major">The id that has buckets of its own: of a channel, a server, or a webhook with its token.</param>
/// <param name="Path">Below the API's address, beginning with a slash.</param>
internal sealed record RestCall(HttpMethod Method, string Route, string Major, string Path)
{
    /// <summary>JSON, written once; null for a request without a body.</summary>
    public byte[]? Json { get; init; }

    public ImmutableArray<Upload> Files { get; init; } = [];

    /// <summary>Whether doing it twice does no more than doing it once: only then is it tried again after a failure.</summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>An interaction's own token opens it: no bot token, and outside the limit over all.</summary>
    public bool ByInteraction { get; init; }

    /// <summary>The longest wait for a limit that is worth it; beyond it the answer is <see cref="RestFault.Busy"/>.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);
}
