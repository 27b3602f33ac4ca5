using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary><c>/stretch learn [topic]</c>: short facts, each with its source.</summary>
internal sealed class Learn(Facts facts) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("learn", "Short facts about hips, sitting and stretching")
        {
            Options = [new Option("topic", "What about", OptionKind.Words)],
            Examples = ["learn", "learn anatomy"],
            Aliases = ["facts"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(
            new OnlyYou(
                invocation.Rest.Length == 0 ? LearnCards.Topics(facts)
                : facts.FindTopic(invocation.Rest, invocation.Caller.Language) is { } topic ? LearnCards.Topic(topic)
                : new Mistake(
                    $"I have nothing on {Mistake.Quote(invocation.Rest)}.",
                    $"Topics: {string.Join(", ", facts.Topics.Select(known => known.Slug))}.",
                    $"learn {facts.Topics[0].Slug}"
                ).ToCard()
            )
        );

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. facts
                .Topics.Select(topic => topic.Slug)
                .Where(slug => slug.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        ]);
}

/// <summary>Turns to a topic, or back to all of them.</summary>
internal sealed class LearnPressed(Facts facts) : IPress
{
    public string Action => "learn";

    public static ButtonId Id(string slug) => ButtonId.Of("learn", slug);

    public static ButtonId All() => ButtonId.Of("learn");

    public ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(
            new Instead(
                facts.Topics.FirstOrDefault(topic => topic.Slug == button.Argument(0)) is { } topic
                    ? LearnCards.Topic(topic)
                    : LearnCards.Topics(facts)
            )
        );
}

/// <summary><c>/stretch safety</c>: the rules of safe stretching, with the signs that call for a doctor.</summary>
internal sealed class ShowSafety(Facts facts) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("safety", "How to stretch safely, and when to see a doctor")
        {
            Examples = ["safety"],
            Aliases = ["red flags", "doctor?"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(new OnlyYou(LearnCards.Safety(facts.Safety, facts.RedFlags)));
}

/// <summary><c>/stretch check</c>: the hip self-check, things people often notice. Not a diagnosis.</summary>
internal sealed class HipCheck(Facts facts) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("check", "The hip self-check: nine things people often notice")
        {
            Examples = ["check"],
            Aliases = ["self-check", "hip check"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(new OnlyYou(LearnCards.Check(facts.SelfCheck, ticked: 0)));
}

/// <summary>Ticks or clears a sign. What is ticked travels in the buttons and is kept nowhere.</summary>
internal sealed class CheckPressed(Facts facts) : IPress
{
    public string Action => "check";

    /// <param name="ticked">A bit for each sign, as it shall be after the press.</param>
    public static ButtonId Id(int ticked) => ButtonId.Of("check", ticked.ToString(CultureInfo.InvariantCulture));

    public ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        var all = (1 << facts.SelfCheck.Signs.Count) - 1;
        return ValueTask.FromResult<Reply>(
            new Instead(LearnCards.Check(facts.SelfCheck, (int)((button.Number(0) ?? 0) & all)))
        );
    }
}
