using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>A modal or a Home: https://docs.slack.dev/reference/views</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ModalView), "modal")]
[JsonDerivedType(typeof(HomeView), "home")]
internal abstract record View(ImmutableArray<Block> Blocks);

/// <param name="Title">24 characters at most.</param>
/// <param name="Submit">24 characters at most; required where there is an input.</param>
/// <param name="CallbackId">Names the form in what comes back; 255 characters at most.</param>
/// <param name="PrivateMetadata">Comes back as it went; 3,000 characters at most.</param>
internal sealed record ModalView(
    TextObject Title,
    ImmutableArray<Block> Blocks,
    TextObject? Submit,
    TextObject Close,
    string CallbackId,
    string PrivateMetadata
) : View(Blocks);

internal sealed record HomeView(ImmutableArray<Block> Blocks) : View(Blocks);

/// <summary>A view that stands before somebody.</summary>
/// <param name="Hash">Names its state, so that an update does not overwrite a newer one.</param>
internal sealed record OpenView(string Id, string? Hash = null);
