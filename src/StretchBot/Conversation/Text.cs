using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>
/// A sentence or a label, in whatever language it will be read. Interpolate to build one: the words around the holes are ours and are a
/// template ("Starts {0} and takes {1}."), which each language maps to its own. What fills a hole is left as it is when it is a string
/// (people's words), and said in the language when it is a <see cref="Text"/>. Renderers read <see cref="Spans"/>, so no name, alias or
/// note can turn into markup or a mention.
/// </summary>
[InterpolatedStringHandler]
public sealed class Text : IEquatable<Text>
{
    public static readonly Text Empty = new(ImmutableArray<Span>.Empty);

    private readonly StringBuilder? template;
    private readonly List<object>? arguments;
    private Wording? wording;
    private ImmutableArray<Span> spans;

    /// <summary>For the compiler, which begins an interpolated sentence with it.</summary>
    public Text(int literalLength, int formattedCount)
    {
        template = new StringBuilder(literalLength + (formattedCount * 3));
        arguments = new List<object>(formattedCount);
    }

    /// <summary>Words that are in their language already.</summary>
    public Text(ImmutableArray<Span> spans) => (wording, this.spans) = (new Verbatim(spans), spans);

    private Text(Wording wording) => this.wording = wording;

    /// <summary>The sentence in English, or in the language it was put into by <see cref="In"/>.</summary>
    public ImmutableArray<Span> Spans => spans.IsDefault ? spans = Say(Language.English) : spans;

    private Wording Wording => wording ??= new Sentence(template!.ToString(), [.. arguments!], Number: null);

    /// <summary>An interpolated sentence where the compiler would otherwise make a string of it.</summary>
    public static Text Of(Text sentence) => sentence;

    /// <summary>People's words: a name, an alias, a note. They are never translated.</summary>
    public static Text Said(string words) => words.Length == 0 ? Empty : new([new Plain(words)]);

    /// <summary>Words of the catalogue or the facts, said in the language; those of a team's own stretch stay as they are.</summary>
    /// <param name="english">The text as the catalogue has it, with its sides filled in.</param>
    public static Text FromCatalogue(string english) => new(new CatalogueWords(english));

    /// <summary>A sentence that depends on a number.</summary>
    /// <param name="number">What <c>{0}</c> is.</param>
    /// <param name="forms">English for one and for more: <c>{0} break|{0} breaks</c>. Other languages may have other forms.</param>
    /// <param name="more">What <c>{1}</c> and on are.</param>
    public static Text Count(int number, string forms, params ReadOnlySpan<Text> more) =>
        new(new Sentence(forms, [Said(Numbers.InWords(number, Language.English)), .. more], number));

    /// <summary>Some things in a row: "neck, hips and calves".</summary>
    public static Text List(params IReadOnlyList<Text> items) =>
        items.Count switch
        {
            0 => Empty,
            1 => items[0],
            _ => $"{Join(", ", [.. items.SkipLast(1)])} and {items[^1]}",
        };

    /// <summary>Pieces side by side, with the same between them in every language.</summary>
    public static Text Join(string separator, params IReadOnlyList<Text> items) => new(new Row(separator, [.. items]));

    /// <summary>Words of ours that carry the sentence.</summary>
    public static Text Strong(Text words) => new(new Emphasis(words));

    /// <summary>"Tuesday 24 November".</summary>
    public static Text Day(LocalDate day) => new(new DayWords(day, CalendarDays.Of));

    /// <summary>"Tue 24 Nov".</summary>
    public static Text ShortDay(LocalDate day) => new(new DayWords(day, CalendarDays.Short));

    /// <summary>"24 November".</summary>
    public static Text DayOfYear(LocalDate day) => new(new DayWords(day, CalendarDays.OfYear));

    /// <summary>"Tuesday".</summary>
    public static Text Weekday(IsoDayOfWeek day) => new(new WeekdayWords(day));

    /// <summary>"November".</summary>
    public static Text Month(LocalDate day) => new(new MonthWords(day.Month));

    /// <summary>A number with its groups of digits as the language writes them: "2,000".</summary>
    public static Text Number(int number) => new(new NumberWords(number));

    /// <summary>A sentence that was kept by <see cref="ToStored"/>.</summary>
    public static Text Stored(string stored)
    {
        var parts = stored.Split(StoredSeparator);
        return new(
            parts.Length == 1
                ? new Sentence(Escaped(stored), [], Number: null)
                : new Sentence(parts[0], [.. parts.Skip(1).Select(Said)], Number: null)
        );
    }

    public static implicit operator Text(string words) => new(new Sentence(Escaped(words), [], Number: null));

    public static implicit operator Text(Span span) => new([span]);

    public static bool operator ==(Text? one, Text? other) => one is null ? other is null : one.Equals(other);

    public static bool operator !=(Text? one, Text? other) => !(one == other);

    /// <summary>This sentence in that language, for good: it says the same whatever it is put into afterwards.</summary>
    public Text In(Language language) => language.IsEnglish ? this : new(Say(language));

    /// <summary>For a phrase that begins a sentence.</summary>
    public Text Capitalised() => new(new FirstLetter(this, Upper: true));

    /// <summary>For an English phrase that goes on within another; languages that write nouns large keep it as it is.</summary>
    public Text Continued() => new(new FirstLetter(this, Upper: false));

    /// <summary>For a sentence that goes on within another.</summary>
    public Text WithoutFullStop() => new(new Unstopped(this));

    /// <summary>
    /// The sentence so that it can be kept and said in any language later: its English words, and, where it has holes, the template and
    /// what fills them.
    /// </summary>
    public string ToStored() =>
        Wording is Sentence { Arguments: { IsEmpty: false } filled } sentence
            ? string.Join(StoredSeparator, filled.Select(Filling).Prepend(sentence.Template))
            : ToString();

    /// <summary>For the compiler: words of ours.</summary>
    public void AppendLiteral(string words) => template!.Append(Escaped(words));

    /// <summary>For the compiler: people's words, which stay as they are.</summary>
    public void AppendFormatted(string words) => Fill(Said(words));

    /// <inheritdoc cref="AppendFormatted(string)"/>
    public void AppendFormatted(Span span) => Fill(span);

    /// <summary>For the compiler: words of ours within others.</summary>
    public void AppendFormatted(Text text) => Fill(text);

    /// <inheritdoc cref="AppendFormatted(string)"/>
    public void AppendFormatted(int number) => Fill(Said(Numbers.Plain(number)));

    /// <inheritdoc cref="AppendFormatted(string)"/>
    public void AppendFormatted(long number) => Fill(Said(Numbers.Plain(number)));

    /// <inheritdoc cref="AppendFormatted(string)"/>
    public void AppendFormatted(IFormattable value, string? format = null) =>
        Fill(Said(value.ToString(format, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Same words in English, however they were put together.</summary>
    public bool Equals(Text? other) => other is not null && Spans.SequenceEqual(other.Spans);

    public override bool Equals(object? obj) => Equals(obj as Text);

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

    /// <summary>A control character that no member's words hold: they are taken out of what is typed.</summary>
    private const char StoredSeparator = '\u001F';

    internal ImmutableArray<Span> Say(Language language)
    {
        var saying = new SpanList();
        Wording.Say(language, saying);
        return saying.ToSpans();
    }

    private void Fill(object argument)
    {
        template!.Append('{').Append(arguments!.Count).Append('}');
        arguments.Add(argument);
    }

    private static string Filling(object argument) =>
        argument is Text text ? text.ToString() : new Text([(Span)argument]).ToString();

    private static string Escaped(string words) =>
        words.AsSpan().IndexOfAny('{', '}') < 0
            ? words
            : words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
