using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StretchBot.Platforms.Slack.Client;

// Rich text says what is bold, code or a date by structure, so nothing in the words themselves is read as markup:
// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichSection), "rich_text_section")]
[JsonDerivedType(typeof(RichList), "rich_text_list")]
[JsonDerivedType(typeof(RichPreformatted), "rich_text_preformatted")]
internal abstract record RichElement;

internal sealed record RichSection(ImmutableArray<RichRun> Elements) : RichElement;

/// <param name="Style"><c>bullet</c> or <c>ordered</c>.</param>
internal sealed record RichList(string Style, ImmutableArray<RichElement> Elements) : RichElement;

internal sealed record RichPreformatted(ImmutableArray<RichRun> Elements) : RichElement;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichWords), "text")]
[JsonDerivedType(typeof(RichDate), "date")]
[JsonDerivedType(typeof(RichBroadcast), "broadcast")]
[JsonDerivedType(typeof(RichUsergroup), "usergroup")]
internal abstract record RichRun;

internal sealed record RichWords(string Text, RichStyle? Style = null) : RichRun;

internal sealed record RichStyle(bool? Bold = null, bool? Code = null);

/// <param name="Timestamp">Unix seconds.</param>
/// <param name="Format">With tokens such as <c>{time}</c> and <c>{ago}</c>.</param>
internal sealed record RichDate(long Timestamp, string Format, string Fallback) : RichRun;

/// <summary>Notifies people: <c>here</c>.</summary>
internal sealed record RichBroadcast(string Range) : RichRun;

/// <summary>Notifies a user group.</summary>
internal sealed record RichUsergroup(string UsergroupId) : RichRun;
