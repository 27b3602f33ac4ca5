using System.Text.Json.Serialization;
using NodaTime;
using StretchBot.Content;

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

/// <summary>Words that carry the sentence, as they are; for words of ours see <see cref="Text.Strong"/>.</summary>
public sealed record Strong(string Words) : Span;

/// <summary>Words to be typed as they stand. Commands are the same in every language.</summary>
public sealed record Typed(string Words) : Span;

/// <summary>An instant, rendered by the reader's client.</summary>
public sealed record Moment(Instant At, TimeStyle Style) : Span
{
    /// <summary>The language of the sentence around it, for where words have to stand in for it.</summary>
    [JsonIgnore]
    public Language Language { get; init; } = Language.English;
}
