using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Body;

/// <summary><c>/stretch avoid knees, wrists</c>: what the member's body should skip; with no words, the form.</summary>
internal sealed class Avoid(IBodyStore bodies, Catalogue catalogue, StretchSearch search) : ICommand, ISuggest
{
    private static readonly string[] Fixed = ["list", "nothing"];

    public CommandDeclaration Declaration { get; } =
        new("avoid", "What your body should skip; only you see it")
        {
            Options = [new Option("what", "Such as knees, wrists; or list; or nothing", OptionKind.Words)],
            Examples = ["avoid", "avoid knees, wrists", "avoid list", "avoid nothing"],
            Aliases = ["spare"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var member = invocation.Caller.Member;
        var before = await bodies.Of(member, cancel);
        switch (invocation.Rest.ToLowerInvariant())
        {
            case "":
                return new Ask(AvoidForm.For(before));
            case "list":
                return new OnlyYou(BodyCards.Avoided(Concerns.Labels(before, catalogue.Vocabulary)));
            case "nothing" or "none" or "clear":
                await bodies.Keep(member, [], cancel);
                return new OnlyYou(BodyCards.Nothing());
            default:
                break;
        }
        var read = AvoidWords.Read(invocation.Rest, search.In(invocation.Caller.Language));
        if (read.Mistake is { } mistake)
            return new OnlyYou(mistake.ToCard());
        var after = before.Concat(read.Value).ToHashSet(StringComparer.Ordinal);
        await bodies.Keep(member, after, cancel);
        return new OnlyYou(BodyCards.Kept(Concerns.Labels(after, catalogue.Vocabulary)));
    }

    /// <summary>The last of the words, completed: "knees, wri" becomes "knees, Wrists and hands".</summary>
    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel)
    {
        var start = typed.LastIndexOf(',') + 1;
        var word = typed[start..].TrimStart();
        var before = start == 0 ? "" : typed[..start] + " ";
        var words = search
            .In(caller.Language)
            .Vocabulary.SkipTags.SelectMany(tag => tag.Typed)
            .Where(known => word.Length > 0 && known.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        var starts = start == 0 ? Fixed.Where(known => known.StartsWith(word, StringComparison.OrdinalIgnoreCase)) : [];
        return ValueTask.FromResult<ImmutableArray<string>>([
            .. starts.Concat(words.Select(known => before + known)).Distinct(StringComparer.Ordinal),
        ]);
    }
}

/// <summary>Opens the form from the list.</summary>
internal sealed class ChangeAvoided(IBodyStore bodies) : IPress
{
    public string Action => "avoid-change";

    public static ButtonId Id() => ButtonId.Of("avoid-change");

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        new Ask(AvoidForm.For(await bodies.Of(caller.Member, cancel)));
}
