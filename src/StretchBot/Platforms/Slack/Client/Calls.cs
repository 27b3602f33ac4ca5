using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StretchBot.Platforms.Slack.Client;

// The bodies of the methods that are called: https://docs.slack.dev/reference/methods

/// <summary>What a message says.</summary>
/// <param name="Text">For notifications and screen readers; escaped.</param>
internal sealed record MessageContent(string Text, ImmutableArray<Block> Blocks);

/// <summary>Travels with a message unseen, and names it.</summary>
internal sealed record MessageMetadata(string EventType, MessageTag EventPayload);

internal sealed record MessageTag(string? Key);

internal sealed record PostMessage(string Channel, string Text, ImmutableArray<Block> Blocks)
{
    public MessageMetadata? Metadata { get; init; }
    public bool Mrkdwn { get; init; }
    public string Parse { get; init; } = "none";
    public bool LinkNames { get; init; }
    public bool UnfurlLinks { get; init; }
    public bool UnfurlMedia { get; init; }
}

internal sealed record PostEphemeral(string Channel, string User, string Text, ImmutableArray<Block> Blocks)
{
    public string Parse { get; init; } = "none";
    public bool LinkNames { get; init; }
}

internal sealed record UpdateMessage(string Channel, string Ts, string Text, ImmutableArray<Block> Blocks)
{
    public string Parse { get; init; } = "none";
    public bool LinkNames { get; init; }
}

internal sealed record DeleteMessage(string Channel, string Ts);

internal sealed record OpenConversation(string Users);

internal sealed record OpenViewCall(string TriggerId, View View);

internal sealed record UpdateViewCall(string ViewId, View View, string? Hash = null);

internal sealed record PublishViewCall(string UserId, View View);

internal sealed record UploadedFile(string Id, string Title);

internal sealed record CompleteUpload(ImmutableArray<UploadedFile> Files)
{
    public string? ChannelId { get; init; }
    public string? InitialComment { get; init; }
}

/// <summary>What a response URL or an acknowledgement takes.</summary>
internal sealed record ResponseMessage(string Text, ImmutableArray<Block> Blocks)
{
    /// <summary><c>ephemeral</c> or <c>in_channel</c>.</summary>
    public string ResponseType { get; init; } = "ephemeral";
    public bool? ReplaceOriginal { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool Mrkdwn { get; init; }
}

/// <summary>What the acknowledgement of a sent form takes.</summary>
/// <param name="ResponseAction"><c>errors</c> or <c>update</c>; without it the form closes.</param>
internal sealed record FormAnswer(
    string ResponseAction,
    ImmutableDictionary<string, string>? Errors = null,
    View? View = null
);
