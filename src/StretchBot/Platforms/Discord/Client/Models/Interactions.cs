using System.Text.Json;
using System.Text.Json.Serialization;

namespace StretchBot.Platforms.Discord.Client.Models;

internal static class InteractionType
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;
    public const int Modal = 5;
}

/// <summary>Something that a person did: https://discord.com/developers/docs/interactions/receiving-and-responding.</summary>
internal sealed record Interaction(
    string Id,
    string ApplicationId,
    int Type,
    string Token,
    string? GuildId,
    string? ChannelId,
    InteractionChannel? Channel,
    InteractionMember? Member,
    User? User,
    string? Locale,
    InteractionData? Data,
    Message? Message
);

internal sealed record InteractionChannel(string Id, string? Name);

/// <param name="Permissions">What the member may do in the channel, as bits written in decimal.</param>
internal sealed record InteractionMember(User User, string? Nick, string? Permissions);

internal sealed record InteractionData(
    string? Name,
    string? CustomId,
    IReadOnlyList<InteractionOption>? Options,
    IReadOnlyList<string>? Values,
    IReadOnlyList<Component>? Components,
    ResolvedData? Resolved
);

internal sealed record InteractionOption(
    string Name,
    int Type,
    JsonElement? Value,
    bool? Focused,
    IReadOnlyList<InteractionOption>? Options
);

internal sealed record ResolvedData(IReadOnlyDictionary<string, Attachment>? Attachments);

/// <summary>What an interaction is answered with.</summary>
internal static class CallbackType
{
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Autocomplete = 8;
    public const int Modal = 9;
}

internal sealed record MessageCallback(int Type, MessageBody? Data);

internal sealed record ModalCallback(ModalBody Data)
{
    public int Type { get; init; } = CallbackType.Modal;
}

internal sealed record ModalBody(string CustomId, string Title, IReadOnlyList<Component> Components);

internal sealed record AutocompleteCallback(AutocompleteBody Data)
{
    public int Type { get; init; } = CallbackType.Autocomplete;
}

internal sealed record AutocompleteBody(IReadOnlyList<CommandChoice> Choices);

internal sealed record CommandChoice(string Name, [property: JsonPropertyName("value")] string Value);
