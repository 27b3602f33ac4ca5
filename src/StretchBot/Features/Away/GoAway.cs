using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Away;

/// <summary><c>/stretch away 2026-12-01..2026-12-10</c>: the streak waits, and so does every reminder; with no words, the form.</summary>
internal sealed class GoAway(AwayKeeping keeping) : ICommand, ISuggest
{
    private static readonly string[] Offers = ["until friday", "tomorrow", "list", "back"];

    public CommandDeclaration Declaration { get; } =
        new("away", "Days on which you are away: your streak waits; only you see it")
        {
            Options =
            [
                new Option("when", "Such as until friday, or a day like 2026-12-01; list, or back", OptionKind.Words),
            ],
            Examples = ["away", "away until friday", "away list", "away back"],
            Aliases = ["holiday", "vacation"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var caller = invocation.Caller;
        switch (invocation.Rest.ToLowerInvariant())
        {
            case "":
                return new Ask(AwayForm.Empty());
            case "list":
                return new OnlyYou(await keeping.List(caller, cancel));
            case "back":
                return new OnlyYou(await keeping.Back(caller, cancel));
            default:
                var kept = await keeping.Add(AwayWords.Read(invocation.Rest, keeping.Today(caller)), caller, cancel);
                return new OnlyYou(kept.Mistake is { } mistake ? mistake.ToCard() : AwayCards.Away(kept.Value));
        }
    }

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. Offers.Where(words => words.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        ]);
}
