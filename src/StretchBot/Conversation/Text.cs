using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;

namespace StretchBot.Conversation;

/// <summary>How an instant is shown; each platform renders it in the reader's own zone and locale.</summary>
public enum TimeStyle
{
    /// <summary>"in 5 minutes", counting down in the client.</summary>
    Relative,

    /// <summary>"10:30".</summary>
    Clock,

    /// <summary>"Tuesday 24 November, 10:30".</summary>
    DayAndClock,
}

/// <summary>One run of text with one meaning. There is no markup span: renderers escape every word they are given.</summary>
public abstract record Span;

/// <summary>Words as they are, whoever wrote them.</summary>
public sealed record Plain(string Words) : Span;

/// <summary>Words that carry the sentence.</summary>
public sealed record Strong(string Words) : Span;

/// <summary>Words to be typed as they stand.</summary>
public sealed record Typed(string Words) : Span;

/// <summary>An instant, rendered by the reader's client.</summary>
public sealed record Moment(Instant At, TimeStyle Style) : Span;

/// <summary>
/// A sentence made of spans. Interpolate to build one: literals and strings become <see cref="Plain"/>, spans stay what they are,
/// so no name, alias or note can turn into markup or a mention.
/// </summary>
public sealed record Text(ImmutableArray<Span> Spans)
{
    public static readonly Text Empty = new([]);

    public static Text Of(ref TextBuilder builder) => builder.Build();

    public static implicit operator Text(string words) => new([new Plain(words)]);

    public static implicit operator Text(Span span) => new([span]);

    public bool Equals(Text? other) => other is not null && Spans.SequenceEqual(other.Spans);

    public override int GetHashCode() => Spans.Aggregate(0, (hash, span) => HashCode.Combine(hash, span));

    public override string ToString() => InPlainWords(DateTimeZone.Utc);

    /// <summary>The sentence without any styling; times are written out in <paramref name="zone"/>.</summary>
    public string InPlainWords(DateTimeZone zone)
    {
        var words = new StringBuilder();
        foreach (var span in Spans)
            words.Append(
                span switch
                {
                    Plain plain => plain.Words,
                    Strong strong => strong.Words,
                    Typed typed => typed.Words,
                    Moment moment => moment.InPlainWords(zone),
                    _ => throw new InvalidOperationException($"Unknown span {span.GetType().Name}."),
                }
            );
        return words.ToString();
    }
}

/// <summary>Collects the parts of an interpolated sentence.</summary>
[InterpolatedStringHandler]
public ref struct TextBuilder
{
    private readonly ImmutableArray<Span>.Builder spans;

    public TextBuilder(int literalLength, int formattedCount)
    {
        _ = literalLength;
        spans = ImmutableArray.CreateBuilder<Span>((formattedCount * 2) + 1);
    }

    public readonly void AppendLiteral(string words) => spans.Add(new Plain(words));

    public readonly void AppendFormatted(string words) => spans.Add(new Plain(words));

    public readonly void AppendFormatted(Span span) => spans.Add(span);

    public readonly void AppendFormatted(Text text) => spans.AddRange(text.Spans);

    public readonly void AppendFormatted(int number) =>
        spans.Add(new Plain(number.ToString(CultureInfo.InvariantCulture)));

    internal readonly Text Build() => new(spans.ToImmutable());
}

/// <summary>Plain-word forms of <see cref="Moment"/>, for fallbacks and screen readers.</summary>
public static class MomentWords
{
    public static string InPlainWords(this Moment moment, DateTimeZone zone)
    {
        var local = moment.At.InZone(zone);
        return moment.Style switch
        {
            TimeStyle.DayAndClock => local.ToString("dddd d MMMM, HH:mm", CultureInfo.InvariantCulture),
            TimeStyle.Clock => local.ToString("HH:mm", CultureInfo.InvariantCulture),
            // Words do not count down, so they name the instant itself, to the second where it matters.
            _ => local.ToString(local.Second == 0 ? "'at' HH:mm" : "'at' HH:mm:ss", CultureInfo.InvariantCulture),
        };
    }
}
