namespace StretchBot.Platforms.Discord.Client.Models;

/// <summary>The numbers of https://discord.com/developers/docs/components/reference#component-object-component-types.</summary>
internal static class ComponentType
{
    public const int Row = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int TextDisplay = 10;
    public const int MediaGallery = 12;
    public const int File = 13;
    public const int Separator = 14;
    public const int Container = 17;
    public const int Label = 18;
    public const int FileUpload = 19;
}

internal static class ButtonLook
{
    public const int Primary = 1;
    public const int Secondary = 2;
    public const int Danger = 4;
}

/// <summary>Any component, sent or received: what its type does not know stays null and is not written.</summary>
internal sealed record Component(int Type)
{
    /// <summary>A number of ours that comes back with the message.</summary>
    public int? Id { get; init; }

    public string? CustomId { get; init; }

    /// <summary>A button's look; of a text input 1 for one line, 2 for several.</summary>
    public int? Style { get; init; }

    public string? Label { get; init; }

    public string? Description { get; init; }

    public Emoji? Emoji { get; init; }

    public string? Content { get; init; }

    public string? Placeholder { get; init; }

    public string? Value { get; init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public int? MaxLength { get; init; }

    public bool? Required { get; init; }

    public int? AccentColor { get; init; }

    public Media? File { get; init; }

    public IReadOnlyList<SelectOption>? Options { get; init; }

    public IReadOnlyList<GalleryItem>? Items { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>What a label stands beside.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("component")]
    public Component? Inner { get; init; }

    /// <summary>What was chosen or uploaded, in what a modal sends back.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}

internal sealed record Emoji(string Name);

internal sealed record Media(string Url);

internal sealed record GalleryItem(Media Media, string? Description = null);

internal sealed record SelectOption(string Label, string Value, string? Description = null, bool? Default = null);
