using System.Collections.Immutable;

namespace StretchBot.Platforms.Slack.Client;

// What the methods answer, as far as it is read.

internal record Answer
{
    public bool Ok { get; init; }
    public string? Error { get; init; }

    /// <summary>The scope that was missing.</summary>
    public string? Needed { get; init; }
    public AnswerNotes? ResponseMetadata { get; init; }
}

/// <param name="NextCursor">Where the next page begins; null or empty after the last.</param>
internal sealed record AnswerNotes(ImmutableArray<string>? Messages, string? NextCursor = null);

internal sealed record AuthAnswer : Answer
{
    public string? Team { get; init; }
    public string? TeamId { get; init; }
    public string? UserId { get; init; }
    public string? EnterpriseId { get; init; }
    public bool IsEnterpriseInstall { get; init; }
}

internal sealed record ConnectionsAnswer : Answer
{
    public string? Url { get; init; }
}

internal sealed record PostAnswer : Answer
{
    public string? Channel { get; init; }
    public string? Ts { get; init; }
}

internal sealed record ConversationAnswer : Answer
{
    public SlackConversation? Channel { get; init; }
}

internal sealed record SlackConversation
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public bool IsArchived { get; init; }
    public bool IsPrivate { get; init; }
    public bool IsMember { get; init; }
}

internal sealed record HistoryAnswer : Answer
{
    public ImmutableArray<PastMessage>? Messages { get; init; }
}

internal sealed record PastMessage(string Ts, MessageMetadata? Metadata);

internal sealed record UserAnswer : Answer
{
    public SlackUser? User { get; init; }
}

internal sealed record SlackUser
{
    public string? Id { get; init; }
    public string? TeamId { get; init; }
    public string? Name { get; init; }
    public string? RealName { get; init; }
    public bool Deleted { get; init; }
    public bool IsAdmin { get; init; }
    public bool IsOwner { get; init; }
    public bool IsPrimaryOwner { get; init; }
    public string? Tz { get; init; }
    public string? Locale { get; init; }
    public SlackProfile? Profile { get; init; }
}

internal sealed record SlackProfile
{
    public string? DisplayName { get; init; }
    public string? RealName { get; init; }
}

internal sealed record ViewAnswer : Answer
{
    public OpenView? View { get; init; }
}

internal sealed record UploadUrlAnswer : Answer
{
    public string? UploadUrl { get; init; }
    public string? FileId { get; init; }
}

internal sealed record FileAnswer : Answer
{
    public SlackFileInfo? File { get; init; }
}

internal sealed record SlackFileInfo
{
    public string? Id { get; init; }
    public string? Mimetype { get; init; }
    public long Size { get; init; }
    public string? UrlPrivate { get; init; }
}

internal sealed record OAuthAnswer : Answer
{
    public string? AccessToken { get; init; }
    public string? BotUserId { get; init; }
    public string? Scope { get; init; }
    public NamedThing? Team { get; init; }
    public NamedThing? Enterprise { get; init; }
    public bool IsEnterpriseInstall { get; init; }
}

internal sealed record NamedThing(string? Id, string? Name);
