using System.Collections.Immutable;
using NodaTime;

namespace StretchBot.Platforms.Slack;

/// <summary>Keeps the installations that came over the web; their tokens are encrypted before they reach a row.</summary>
internal interface ISlackInstalls
{
    ValueTask<ImmutableArray<SlackInstall>> All(CancellationToken cancel);

    /// <summary>The installation by which a workspace is served; null when there is none.</summary>
    ValueTask<SlackInstall?> Find(string key, CancellationToken cancel);

    ValueTask Save(SlackInstall install, Instant now, CancellationToken cancel);

    ValueTask Remove(string key, CancellationToken cancel);

    /// <summary>A workspace is served by an organisation's installation.</summary>
    ValueTask Join(string team, string install, CancellationToken cancel);

    /// <summary>The workspaces that are served by an organisation's installation.</summary>
    ValueTask<ImmutableArray<string>> TeamsOf(string install, CancellationToken cancel);
}

/// <summary>A post that was begun.</summary>
/// <param name="Ts">Slack's name for it once it stands; null while nobody knows.</param>
internal sealed record SlackPost(string? Ts, Instant Began);

/// <summary>Remembers every post before it is sent, so that a crash or a lost answer never makes two.</summary>
internal interface ISlackPosts
{
    /// <summary>Remembers that the post is about to be sent.</summary>
    /// <returns>What is known of it from before; null when this is the first time.</returns>
    ValueTask<SlackPost?> Begin(string place, string key, Instant now, CancellationToken cancel);

    ValueTask Stands(string place, string key, string ts, CancellationToken cancel);

    /// <summary>It is certain that nothing was posted.</summary>
    ValueTask Undone(string place, string key, CancellationToken cancel);
}

/// <summary>Which pictures were uploaded to which installation.</summary>
internal interface ISlackPictures
{
    /// <summary>By the picture's name and content.</summary>
    ValueTask<ImmutableDictionary<string, string>> All(string install, CancellationToken cancel);

    ValueTask Save(string install, string picture, string file, CancellationToken cancel);

    /// <summary>The file is gone.</summary>
    ValueTask Forget(string file, CancellationToken cancel);
}

/// <summary>States of installations under way: each may come back once, and not for long.</summary>
internal interface ISlackStates
{
    /// <param name="state">A digest of it: what is stored cannot be used.</param>
    ValueTask Save(string state, Instant expires, CancellationToken cancel);

    /// <summary>True when it was there and had not expired; it is gone afterwards.</summary>
    ValueTask<bool> Take(string state, Instant now, CancellationToken cancel);
}
