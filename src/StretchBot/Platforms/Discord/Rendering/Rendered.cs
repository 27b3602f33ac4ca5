using System.Collections.Immutable;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Rendering;

/// <summary>A card drawn: the components, the files they show, and whom they call.</summary>
internal sealed record Rendered(
    ImmutableArray<Component> Components,
    ImmutableArray<Upload> Files,
    AllowedMentions Mentions
)
{
    /// <summary>With a file to keep below it.</summary>
    public Rendered With(Upload file) =>
        this with
        {
            Components =
            [
                .. Components,
                new Component(ComponentType.File) { File = new Media($"attachment://{file.Name}") },
            ],
            Files = [.. Files, file],
        };

    public MessageBody ToBody(bool ephemeral) =>
        new()
        {
            Components = Components,
            Attachments = New(Files),
            AllowedMentions = Mentions,
            Flags = MessageFlags.ComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
        };

    /// <summary>Files as a message lists new ones: by the number of their part.</summary>
    public static ImmutableArray<AttachmentRef> New(ImmutableArray<Upload> files) =>
        [.. files.Select((file, index) => new AttachmentRef($"{index}", file.Name))];
}
