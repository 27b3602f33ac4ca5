using System.Collections.Immutable;
using System.Text;
using NodaTime;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>What a <see cref="Text"/> says, before a language is chosen.</summary>
internal abstract record Wording
{
    public abstract void Say(Language language, SpanList saying);
}

/// <summary>A template of ours and what fills it: a <see cref="Text"/> or a <see cref="Span"/> a hole.</summary>
/// <param name="Template">"Starts {0} and takes {1}."; braces that are meant are doubled. The key in every language's resources.</param>
/// <param name="Number">The number by which its forms, joined by <c>|</c>, are chosen; null for a sentence with one form.</param>
internal sealed record Sentence(string Template, ImmutableArray<object> Arguments, int? Number) : Wording
{
    public override void Say(Language language, SpanList saying)
    {
        var own = language.TrySentence(Template, out var found) && found.Length > 0 ? found : Template;
        if (Number is { } number)
        {
            // Where a language lacks the sentence, English forms follow the English rule.
            var spoken = found is null ? Language.English : language;
            own = own.Split('|')[spoken.FormFor(number)];
        }
        Fill(own, language, saying);
    }

    private void Fill(string template, Language language, SpanList saying)
    {
        var words = new StringBuilder(template.Length);
        for (var i = 0; i < template.Length; i++)
        {
            var letter = template[i];
            if (letter is '{' or '}' && i + 1 < template.Length && template[i + 1] == letter)
            {
                words.Append(letter);
                i++;
                continue;
            }
            var end = letter == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0 || !int.TryParse(template.AsSpan(i + 1, end - i - 1), out var hole))
            {
                words.Append(letter);
                continue;
            }
            saying.Add(words.ToString());
            words.Clear();
            saying.Add(Arguments[hole], language);
            i = end;
        }
        saying.Add(words.ToString());
    }
}

/// <summary>Words that are said the same in every language.</summary>
internal sealed record Verbatim(ImmutableArray<Span> Spans) : Wording
{
    public override void Say(Language language, SpanList saying)
    {
        foreach (var span in Spans)
            saying.Add(span, language);
    }
}

/// <summary>A text of the catalogue or the facts.</summary>
internal sealed record CatalogueWords(string English) : Wording
{
    public override void Say(Language language, SpanList saying) =>
        saying.Add(language.TryContent(English, out var own) ? own : English);
}

/// <summary>Pieces side by side.</summary>
internal sealed record Row(string Separator, ImmutableArray<Text> Items) : Wording
{
    public override void Say(Language language, SpanList saying)
    {
        for (var i = 0; i < Items.Length; i++)
        {
            if (i > 0)
                saying.Add(Separator);
            saying.Add(Items[i], language);
        }
    }
}

/// <summary>Words of ours that carry the sentence.</summary>
internal sealed record Emphasis(Text Words) : Wording
{
    public override void Say(Language language, SpanList saying)
    {
        foreach (var span in Words.Say(language))
            saying.Add(span is Plain plain ? new Strong(plain.Words) : span, language);
    }
}

/// <summary>The same words with another first letter.</summary>
/// <param name="Upper">A capital in every language; else a small letter, in English alone.</param>
internal sealed record FirstLetter(Text Words, bool Upper) : Wording
{
    public override void Say(Language language, SpanList saying)
    {
        var spans = Words.Say(language);
        for (var i = 0; i < spans.Length; i++)
            saying.Add(i == 0 && (Upper || language.IsEnglish) ? Changed(spans[0]) : spans[i], language);
    }

    private Span Changed(Span first) =>
        first switch
        {
            Plain plain => new Plain(Changed(plain.Words)),
            Strong strong => new Strong(Changed(strong.Words)),
            _ => first,
        };

    private string Changed(string words) => Upper ? CardWords.Capital(words) : CardWords.LowerFirst(words);
}

/// <summary>The same words without the full stop at their end.</summary>
internal sealed record Unstopped(Text Words) : Wording
{
    public override void Say(Language language, SpanList saying)
    {
        var spans = Words.Say(language);
        for (var i = 0; i < spans.Length; i++)
            saying.Add(
                i == spans.Length - 1 && spans[i] is Plain last ? new Plain(last.Words.TrimEnd('.')) : spans[i],
                language
            );
    }
}

internal sealed record DayWords(LocalDate Day, Func<LocalDate, CalendarWords, string> Write) : Wording
{
    public override void Say(Language language, SpanList saying) => saying.Add(Write(Day, language.Calendar));
}

internal sealed record WeekdayWords(IsoDayOfWeek Day) : Wording
{
    public override void Say(Language language, SpanList saying) =>
        saying.Add(language.Calendar.Weekdays[(int)Day - 1]);
}

internal sealed record MonthWords(int Month) : Wording
{
    public override void Say(Language language, SpanList saying) => saying.Add(language.Calendar.Months[Month - 1]);
}

internal sealed record NumberWords(int Number) : Wording
{
    public override void Say(Language language, SpanList saying) => saying.Add(Numbers.InWords(Number, language));
}
