using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Away;

/// <summary>The form of <see cref="GoAway"/>: a first and a last day.</summary>
internal sealed class AwayForm(AwayKeeping keeping) : IFormHandler
{
    private const string From = "from";
    private const string To = "to";

    public string Action => "away";

    public static Form Empty() =>
        new(
            ButtonId.Of("away"),
            "When are you away?",
            [
                new TextField(From, "First day", "2026-12-01, today, tomorrow or friday"),
                new TextField(To, "Last day", "The same; left out, it is one day", Required: false),
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
        var from = values.GetValueOrDefault(From, "").Trim();
        var to = values.GetValueOrDefault(To, "").Trim();
        var today = keeping.Today(caller);
        var first = AwayWords.Between(from, from, today);
        if (first.Mistake is { } wrongFirst)
            return Fault(From, wrongFirst);
        var kept = await keeping.Add(AwayWords.Between(from, to.Length == 0 ? from : to, today), caller, cancel);
        return kept.Mistake is { } mistake ? Fault(To, mistake) : new OnlyYou(AwayCards.Away(kept.Value));
    }

    private static NotYet Fault(string field, Mistake mistake) =>
        new([new FieldFault(field, $"{mistake.What} {mistake.Accepted}")]);
}
