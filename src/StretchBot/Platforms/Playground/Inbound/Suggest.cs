using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>What could be typed after <c>/stretch</c>.</summary>
/// <param name="Suggestions">Whole replacements for the words after <c>/stretch</c>, best first.</param>
/// <param name="About">One line on each suggestion that is a command.</param>
internal sealed record SuggestionsView(ImmutableArray<string> Suggestions, ImmutableDictionary<string, string> About);

/// <summary>Completes what a member is typing.</summary>
internal sealed class Suggest(Door door, Dispatcher dispatcher, CommandBook book)
{
    /// <summary>As many as fit above the composer without scrolling.</summary>
    public const int Most = 8;

    public async Task<IResult> Answer(string? member, string? channel, string? text, CancellationToken cancel)
    {
        if (!(await door.Enter(member, channel, cancel)).Has(out var guest, out var refused))
            return refused;
        var words = SlashLine.WordsToComplete(text ?? "");
        var suggestions = words is null ? [] : await dispatcher.Suggest(guest.Caller, words, Most, cancel);
        return TypedResults.Json(
            new SuggestionsView(suggestions, AboutThem(suggestions, guest.Caller.Language)),
            PlaygroundJson.Of<SuggestionsView>()
        );
    }

    private ImmutableDictionary<string, string> AboutThem(ImmutableArray<string> suggestions, Language language) =>
        suggestions
            .Select(words => (Words: words, book.Named(words)?.Declaration.Summary))
            .Where(known => known.Summary is not null)
            .ToImmutableDictionary(
                known => known.Words,
                known => known.Summary!.In(language).ToString(),
                StringComparer.Ordinal
            );
}
