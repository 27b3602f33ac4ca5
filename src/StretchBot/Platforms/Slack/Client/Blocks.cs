using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StretchBot.Platforms.Slack.Client;

// Block Kit as it travels: https://docs.slack.dev/reference/block-kit/blocks. Only what the bot draws.

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ImageBlock), "image")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(InputBlock), "input")]
internal abstract record Block
{
    public string? BlockId { get; init; }
}

/// <param name="Text">Plain, 150 characters at most.</param>
internal sealed record HeaderBlock(TextObject Text) : Block;

/// <param name="Fields">Up to ten, 2,000 characters each.</param>
internal sealed record SectionBlock(TextObject? Text = null, ImmutableArray<TextObject>? Fields = null) : Block;

/// <param name="Elements">Up to ten.</param>
internal sealed record ContextBlock(ImmutableArray<TextObject> Elements) : Block;

/// <param name="AltText">Required, 2,000 characters at most.</param>
/// <param name="ImageUrl">Where everybody can fetch it; or null when there is a <paramref name="SlackFile"/>.</param>
internal sealed record ImageBlock(string AltText, string? ImageUrl = null, SlackFile? SlackFile = null) : Block;

internal sealed record SlackFile(string Id);

internal static class BlockPictures
{
    /// <summary>What is left when Slack cannot get at the pictures.</summary>
    public static ImmutableArray<Block> WithoutPictures(this ImmutableArray<Block> blocks) =>
        blocks.RemoveAll(block => block is ImageBlock);

    /// <summary>The files that the blocks show.</summary>
    public static IEnumerable<string> Files(this ImmutableArray<Block> blocks) =>
        blocks.OfType<ImageBlock>().Select(image => image.SlackFile?.Id).OfType<string>();
}

/// <param name="Elements">Up to 25.</param>
internal sealed record ActionsBlock(ImmutableArray<Element> Elements) : Block;

internal sealed record RichTextBlock(ImmutableArray<RichElement> Elements) : Block;

/// <summary>One field of a form. Its <see cref="Block.BlockId"/> names it in what comes back.</summary>
internal sealed record InputBlock(TextObject Label, Element Element, TextObject? Hint, bool Optional) : Block;

/// <summary>A text as blocks hold it.</summary>
internal sealed record TextObject(string Type, string Text)
{
    /// <summary>False keeps <c>:colons:</c> what they are. For plain texts only.</summary>
    public bool? Emoji { get; init; }

    /// <summary>True keeps Slack from making links and mentions of its own. For marked texts only.</summary>
    public bool? Verbatim { get; init; }

    public static TextObject Plain(string text) => new("plain_text", text) { Emoji = false };

    /// <summary>Words of our own with an emoji character among them.</summary>
    public static TextObject WithEmoji(string text) => new("plain_text", text) { Emoji = true };

    /// <param name="text">Already escaped.</param>
    public static TextObject Marked(string text) => new("mrkdwn", text) { Verbatim = true };
}
