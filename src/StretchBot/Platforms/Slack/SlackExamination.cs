using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack;

/// <summary>What Slack says of the token, the rights and the clock.</summary>
internal sealed class SlackExamination(SlackApi api)
{
    /// <summary>From here on signed requests are refused, and breaks are visibly off.</summary>
    private static readonly TimeSpan ClockMayBeOff = TimeSpan.FromSeconds(30);

    public async ValueTask<ImmutableArray<Finding>> Of(
        SlackWorkspace workspace,
        string channel,
        CancellationToken cancel
    )
    {
        var token = await api.AuthTest(workspace.Credentials, cancel);
        if (!token.Has(out var who, out var refused))
            return [new Finding("Token", Good: false, "Slack does not accept it.", refused.Reason)];
        var post = channel.StartsWith('D')
            ? MayPost()
            : Channel(await api.Conversation(workspace.Credentials, channel, cancel));
        var notes = api.NotesOf(workspace.Credentials);
        return
        [
            new Finding("Token", Good: true, $"Slack knows me in {who.Team ?? workspace.Name}."),
            Scopes(notes),
            post,
            Clock(notes),
        ];
    }

    private static Finding Scopes(WireNotes? notes)
    {
        if (notes?.Scopes is not { } scopes)
            return new Finding("Permissions", Good: true, "Slack did not list them.");
        var missing = SlackScopes
            .All.Except(scopes.Split(',', StringSplitOptions.TrimEntries), StringComparer.Ordinal)
            .ToArray();
        return missing.Length == 0
            ? new Finding("Permissions", Good: true, "I have all that I need.")
            : new Finding(
                "Permissions",
                Good: false,
                $"I lack {string.Join(", ", missing)}.",
                "Paste the manifest into the app's settings again, then press Reinstall to Workspace."
            );
    }

    private static Finding Channel(Said<ConversationAnswer> place) =>
        place switch
        {
            { Fault: { } fault } => new Finding(
                "Post here",
                Good: false,
                "Slack does not show me this channel.",
                fault.Kind == FaultKind.Channel ? "Type /invite @StretchBot here." : fault.Reason
            ),
            { Answer.Channel: { IsArchived: true } } => new Finding(
                "Post here",
                Good: false,
                "This channel is archived.",
                "Unarchive it, or move the schedule to another channel."
            ),
            { Answer.Channel: { IsMember: false, IsPrivate: false } } => new Finding(
                "Post here",
                Good: false,
                "I can post here, but I am not in this channel: after a lost connection I could not check whether my message arrived.",
                "Type /invite @StretchBot here."
            ),
            _ => MayPost(),
        };

    private static Finding MayPost() => new("Post here", Good: true, "I am in this channel and may post.");

    private static Finding Clock(WireNotes? notes) =>
        notes?.Skew is { } skew && skew.Duration() > ClockMayBeOff
            ? new Finding(
                "Clock",
                Good: false,
                ClockWords(skew),
                "Let the machine take its time from the network, for example with chrony."
            )
            : new Finding("Clock", Good: true, "My clock agrees with Slack's.");

    private static Text ClockWords(TimeSpan skew)
    {
        var seconds = (int)skew.Duration().TotalSeconds;
        return skew > TimeSpan.Zero
            ? Text.Of($"My clock is {seconds} seconds ahead of Slack's.")
            : Text.Of($"My clock is {seconds} seconds behind Slack's.");
    }
}

/// <summary>What the app may do; each is explained in the README, and a test holds the manifest to this list.</summary>
internal static class SlackScopes
{
    public static readonly ImmutableArray<string> All =
    [
        "channels:history",
        "channels:read",
        "chat:write",
        "chat:write.public",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:write",
        "users:read",
    ];
}
