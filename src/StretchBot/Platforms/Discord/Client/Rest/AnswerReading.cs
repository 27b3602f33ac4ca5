using System.Globalization;
using System.Text.Json;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>Reads what an answer says beside what was asked for: its limits, and why it is a refusal.</summary>
internal static class AnswerReading
{
    public static BucketHeaders Buckets(HttpResponseMessage answer) =>
        new(
            Header(answer, "X-RateLimit-Bucket"),
            Number(Header(answer, "X-RateLimit-Limit")),
            Number(Header(answer, "X-RateLimit-Remaining")),
            Seconds(Header(answer, "X-RateLimit-Reset-After")),
            answer.IsSuccessStatusCode
        );

    /// <summary><c>user</c>, <c>global</c> or <c>shared</c>; null when it does not say.</summary>
    public static string? Scope(HttpResponseMessage answer) => Header(answer, "X-RateLimit-Scope");

    /// <summary>How long a 429 asks us to wait; null when it does not say.</summary>
    public static TimeSpan? Wait(HttpResponseMessage answer, ErrorBody said) =>
        said.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : Seconds(Header(answer, "Retry-After"));

    /// <summary>Empty where the body is no JSON: an edge server answers in HTML.</summary>
    public static ErrorBody Error(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.ErrorBody) ?? Nothing();
        }
        catch (JsonException)
        {
            return Nothing();
        }
    }

    private static ErrorBody Nothing() => new(null, null, null, null);

    private static int? Number(string? words) =>
        int.TryParse(words, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Seconds may come with a fraction.</summary>
    private static TimeSpan? Seconds(string? words) =>
        double.TryParse(words, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
