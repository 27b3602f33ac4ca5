using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StretchBot.Platforms.Slack.Client;

// What can be pressed, chosen or filled in: https://docs.slack.dev/reference/block-kit/block-elements.

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ButtonElement), "button")]
[JsonDerivedType(typeof(SelectElement), "static_select")]
[JsonDerivedType(typeof(ManySelectElement), "multi_static_select")]
[JsonDerivedType(typeof(TextInputElement), "plain_text_input")]
[JsonDerivedType(typeof(FileInputElement), "file_input")]
[JsonDerivedType(typeof(ConversationElement), "conversations_select")]
internal abstract record Element(string ActionId);

/// <param name="Text">75 characters at most.</param>
/// <param name="Style"><c>primary</c>, <c>danger</c> or null.</param>
internal sealed record ButtonElement(string ActionId, TextObject Text, string Value, string? Style = null)
    : Element(ActionId);

/// <param name="Options">1 to 100.</param>
internal sealed record SelectElement(
    string ActionId,
    TextObject? Placeholder,
    ImmutableArray<SelectOption> Options,
    SelectOption? InitialOption = null
) : Element(ActionId);

internal sealed record ManySelectElement(
    string ActionId,
    ImmutableArray<SelectOption> Options,
    ImmutableArray<SelectOption>? InitialOptions = null
) : Element(ActionId);

/// <param name="InitialValue">3,000 characters at most.</param>
internal sealed record TextInputElement(string ActionId, bool Multiline, string? InitialValue) : Element(ActionId);

internal sealed record FileInputElement(string ActionId, ImmutableArray<string> Filetypes, int MaxFiles = 1)
    : Element(ActionId);

internal sealed record ConversationElement(
    string ActionId,
    TextObject Placeholder,
    bool DefaultToCurrentConversation,
    ConversationFilter Filter
) : Element(ActionId);

/// <param name="Include">Of <c>public</c>, <c>private</c>, <c>im</c> and <c>mpim</c>.</param>
internal sealed record ConversationFilter(ImmutableArray<string> Include, bool ExcludeBotUsers = true);

/// <param name="Text">75 characters at most.</param>
/// <param name="Value">150 characters at most.</param>
internal sealed record SelectOption(TextObject Text, string Value, TextObject? Description = null);
