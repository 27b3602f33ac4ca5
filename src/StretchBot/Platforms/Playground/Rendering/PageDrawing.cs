using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Rendering;

/// <summary>What the script has to say, and how it writes days and times.</summary>
/// <param name="Phrases">By name, in plain words.</param>
/// <param name="Weekdays">From Monday.</param>
/// <param name="Months">From January.</param>
/// <param name="Day">"Tuesday 24 November", of <c>{weekday}</c>, <c>{day}</c> and <c>{month}</c>.</param>
/// <param name="Clock">"10:30", of <c>{time}</c>.</param>
/// <param name="DayAndClock">"Tuesday 24 November, 10:30", of <c>{date}</c> and <c>{time}</c>.</param>
internal sealed record PageLanguage(
    IReadOnlyDictionary<string, string> Phrases,
    IReadOnlyList<string> Weekdays,
    IReadOnlyList<string> Months,
    string Day,
    string Clock,
    string DayAndClock
);

/// <summary>Its encoder is the one for HTML: what stands in a page within a <c>script</c> can not end it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageLanguage))]
internal sealed partial class PageShapes : JsonSerializerContext;

/// <summary>Puts the page into a language: <c>{{channels}}</c> is what <see cref="PageWords"/> calls so.</summary>
internal static partial class PageDrawing
{
    /// <exception cref="KeyNotFoundException">The template asks for words that there are not.</exception>
    public static string Draw(string template, Language language) =>
        Hole()
            .Replace(
                template,
                hole =>
                    hole.Groups["name"].Value switch
                    {
                        "language" => language.Code,
                        "script" => Script(language),
                        var name => Html(PageWords.All[name].In(language)),
                    }
            );

    private static string Html(Text text) => string.Concat(text.Spans.Select(Html));

    /// <summary>What is to be typed shows as keys.</summary>
    private static string Html(Span span) =>
        span switch
        {
            Plain plain => HtmlEncoder.Default.Encode(plain.Words),
            Typed typed => $"<kbd>{HtmlEncoder.Default.Encode(typed.Words)}</kbd>",
            _ => throw new InvalidOperationException($"The page has no {span.GetType().Name}."),
        };

    private static string Script(Language language)
    {
        var calendar = language.Calendar;
        return JsonSerializer.Serialize(
            new PageLanguage(
                PageWords.All.ToDictionary(
                    words => words.Key,
                    words => words.Value.In(language).ToString(),
                    StringComparer.Ordinal
                ),
                calendar.Weekdays,
                calendar.Months,
                calendar.Day,
                calendar.Clock,
                calendar.DayAndClock
            ),
            PageShapes.Default.PageLanguage
        );
    }

    [GeneratedRegex(@"\{\{(?<name>[A-Za-z]+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
