using System.Collections.Immutable;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>What the catalogue says, as texts: each language finds its own words for them.</summary>
public static class ContentTexts
{
    public static Text Called(this Stretch stretch) => Text.FromCatalogue(stretch.Name);

    /// <summary>A routine's name; one that was composed is called after the areas it is for.</summary>
    public static Text Called(this Routine routine) =>
        routine.NamedAfter.Count == 0
            ? Text.FromCatalogue(routine.Name)
            : Text.List([.. routine.NamedAfter.Select(Text.FromCatalogue)]).Capitalised();

    /// <summary>The steps for that side.</summary>
    public static ImmutableArray<Text> StepsFor(this Stretch stretch, Side side) =>
        [.. stretch.In(side).Steps.Select(Text.FromCatalogue)];

    /// <summary>The position in words, for those who do not see the picture.</summary>
    public static Text AltFor(this Stretch stretch, Side side) =>
        Text.FromCatalogue(PoseDrawing.AltText(stretch, side));

    /// <summary>How the bot says a slug of the vocabulary.</summary>
    public static Text Label(this Vocabulary vocabulary, string slug) => Text.FromCatalogue(vocabulary.LabelOf(slug));
}
