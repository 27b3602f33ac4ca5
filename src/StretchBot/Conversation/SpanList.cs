using System.Collections.Immutable;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>Gathers the spans of a sentence; plain words that meet become one span.</summary>
internal sealed class SpanList
{
    private readonly List<Span> spans = [];

    public void Add(string words)
    {
        if (words.Length == 0)
            return;
        if (spans.Count > 0 && spans[^1] is Plain before)
            spans[^1] = new Plain(before.Words + words);
        else
            spans.Add(new Plain(words));
    }

    public void Add(Span span, Language language)
    {
        if (span is Plain plain)
            Add(plain.Words);
        else
            spans.Add(span is Moment moment ? moment with { Language = language } : span);
    }

    public void Add(Text text, Language language)
    {
        foreach (var span in text.Say(language))
            Add(span, language);
    }

    /// <param name="filling">A <see cref="Text"/> or a <see cref="Span"/>.</param>
    public void Add(object filling, Language language)
    {
        if (filling is Text text)
            Add(text, language);
        else
            Add((Span)filling, language);
    }

    public ImmutableArray<Span> ToSpans() => [.. spans];
}
