using System.Collections.Immutable;
using System.Text.Json;

namespace StretchBot.Platforms.Slack.Client;

// What Slack brings, as far as it is read: https://docs.slack.dev/reference/interaction-payloads and /events

/// <summary>A message on a Socket Mode connection.</summary>
/// <param name="Type"><c>hello</c>, <c>disconnect</c>, or the kind of envelope.</param>
/// <param name="Reason">Why a connection will end.</param>
internal sealed record Envelope(string? Type, string? EnvelopeId, string? Reason, JsonElement? Payload);

internal sealed record SlashCommand
{
    public string TeamId { get; init; } = "";
    public string? TeamDomain { get; init; }
    public string? EnterpriseId { get; init; }
    public string ChannelId { get; init; } = "";
    public string? ChannelName { get; init; }
    public string UserId { get; init; } = "";
    public string? UserName { get; init; }
    public string? Text { get; init; }
    public string? ResponseUrl { get; init; }
    public string? TriggerId { get; init; }
}

/// <summary>A press, a choice, a sent form or a shortcut.</summary>
internal sealed record Interaction
{
    public string Type { get; init; } = "";
    public ThingWithId? Team { get; init; }
    public ThingWithId? Enterprise { get; init; }
    public InteractingUser? User { get; init; }
    public NamedThing? Channel { get; init; }
    public InteractionContainer? Container { get; init; }
    public string? TriggerId { get; init; }
    public string? ResponseUrl { get; init; }
    public string? CallbackId { get; init; }
    public ImmutableArray<InteractionAction>? Actions { get; init; }
    public SentView? View { get; init; }
}

internal sealed record ThingWithId(string? Id, string? Domain);

internal sealed record InteractingUser(string? Id, string? Name, string? TeamId);

/// <param name="Type"><c>message</c> or <c>view</c>.</param>
internal sealed record InteractionContainer(string? Type, string? MessageTs, string? ChannelId, bool IsEphemeral);

internal sealed record InteractionAction
{
    public string? ActionId { get; init; }
    public string? ActionTs { get; init; }
    public string? Value { get; init; }
    public ChosenOption? SelectedOption { get; init; }
}

internal sealed record ChosenOption(string? Value);

internal sealed record SentView
{
    public string? Id { get; init; }
    public string? Hash { get; init; }

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public string? Type { get; init; }
    public string? CallbackId { get; init; }
    public string? PrivateMetadata { get; init; }
    public ViewState? State { get; init; }
}

/// <param name="Values">By field, then by action.</param>
internal sealed record ViewState(ImmutableDictionary<string, ImmutableDictionary<string, StateValue>>? Values);

internal sealed record StateValue
{
    public string? Type { get; init; }
    public string? Value { get; init; }
    public ChosenOption? SelectedOption { get; init; }
    public ImmutableArray<ChosenOption>? SelectedOptions { get; init; }
    public string? SelectedConversation { get; init; }
    public ImmutableArray<SlackFileInfo>? Files { get; init; }
}

/// <summary>Something that happened.</summary>
internal sealed record EventCallback
{
    public string? Type { get; init; }
    public string? Challenge { get; init; }
    public string? TeamId { get; init; }
    public string? EnterpriseId { get; init; }
    public string? EventId { get; init; }

    /// <summary>When it happened, in seconds since 1970.</summary>
    public long? EventTime { get; init; }
    public ImmutableArray<Authorization>? Authorizations { get; init; }
    public SlackEvent? Event { get; init; }
}

internal sealed record Authorization(string? EnterpriseId, string? TeamId, bool IsEnterpriseInstall);

internal sealed record SlackEvent
{
    public string Type { get; init; } = "";

    /// <summary>A user's id, or for <c>user_change</c> the whole user.</summary>
    public JsonElement? User { get; init; }

    /// <summary>A channel's id, or for some events the whole channel.</summary>
    public JsonElement? Channel { get; init; }
    public string? Tab { get; init; }
    public string? Inviter { get; init; }
    public string? FileId { get; init; }
    public RevokedTokens? Tokens { get; init; }

    /// <summary>The workspaces that an organisation no longer lets us into.</summary>
    public ImmutableArray<string>? TeamIds { get; init; }
}

/// <param name="Bot">The users whose bot tokens were revoked.</param>
internal sealed record RevokedTokens(ImmutableArray<string>? Bot);
