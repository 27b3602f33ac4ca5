using System.Collections.Immutable;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Tests.Platforms;

/// <summary>One of each part and span, with the words that a reader must find in it.</summary>
internal static class ContractParts
{
    public static readonly Instant At = Instant.FromUtc(2026, 11, 24, 9, 30);

    /// <summary>A strip has no words of its own: a square a day must do.</summary>
    public static readonly ImmutableDictionary<Type, (Func<string, Part> Make, bool HasWords)> Parts = new Dictionary<
        Type,
        (Func<string, Part>, bool)
    >
    {
        [typeof(Paragraph)] = (words => new Paragraph(words), true),
        [typeof(Steps)] = (words => new Steps(["First", words]), true),
        [typeof(Lines)] = (words => new Lines(["First", words]), true),
        [typeof(Details)] = (words => new Details([new Detail("Hold", words)]), true),
        [typeof(Picture)] = (words => new Picture("pigeon", Side.Left, words), true),
        [typeof(RoutinePicture)] = (words => new RoutinePicture("desk-minute", words), true),
        [typeof(Ranking)] = (words => new Ranking([new RankingRow(1, words, 2, 6, IsCaller: false)]), true),
        [typeof(Strip)] = (words => new Strip([new StripDay(new LocalDate(2026, 11, 24), 3, words)]), false),
        [typeof(Bars)] = (words => new Bars([new Bar(words, 3, "3 min")]), true),
        [typeof(Note)] = (words => new Note(words), true),
    }.ToImmutableDictionary();

    public static readonly ImmutableDictionary<Type, Func<string, Span>> Spans = new Dictionary<
        Type,
        Func<string, Span>
    >
    {
        [typeof(Plain)] = words => new Plain(words),
        [typeof(Strong)] = words => new Strong(words),
        [typeof(Typed)] = words => new Typed(words),
        [typeof(Moment)] = _ => new Moment(At, TimeStyle.Relative),
    }.ToImmutableDictionary();

    public static IEnumerable<Type> KindsOf<TBase>() =>
        typeof(TBase).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TBase)) && !type.IsAbstract);
}
