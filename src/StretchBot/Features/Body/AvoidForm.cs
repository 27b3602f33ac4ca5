using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Body;

/// <summary>The list of what can be avoided, with what is chosen ticked.</summary>
internal sealed class AvoidForm(IBodyStore bodies, Catalogue catalogue) : IFormHandler
{
    private const string What = "what";

    public string Action => "avoid";

    public static Form For(IReadOnlySet<string> chosen) =>
        new(
            ButtonId.Of("avoid"),
            "What shall I spare?",
            [
                new ManyField(
                    What,
                    "Leave out what people should skip with",
                    "Choose all that fit. Only you see this.",
                    [.. Concerns.All.Select(concern => new Choice(concern.Key, concern.Label))],
                    string.Join(',', Concerns.Of(chosen).Select(concern => concern.Key)),
                    Required: false
                ),
            ],
            "Keep"
        );

    public async ValueTask<Reply> Answer(
        ButtonId form,
        ImmutableDictionary<string, string> values,
        Caller caller,
        CancellationToken cancel
    )
    {
        var keys = values.GetValueOrDefault(What, "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var before = await bodies.Of(caller.Member, cancel);
        var after = Concerns.Tags(keys, before).ToHashSet(StringComparer.Ordinal);
        await bodies.Keep(caller.Member, after, cancel);
        return new OnlyYou(
            after.Count == 0 ? BodyCards.Nothing() : BodyCards.Kept(Concerns.Labels(after, catalogue.Vocabulary))
        );
    }
}
