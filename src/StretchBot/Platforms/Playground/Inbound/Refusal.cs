using System.Diagnostics.CodeAnalysis;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>
/// Why a request was not carried out: what was wrong, what is accepted, and an example. Nothing was stored. The <see cref="Edge"/> puts it
/// into the language of whoever reads it.
/// </summary>
internal sealed record Refusal(int Status, Text What, Text Accepted, string Example) : IResult
{
    public static Refusal BadRequest(Text what, Text accepted, string example) =>
        new(StatusCodes.Status400BadRequest, what, accepted, example);

    public Refusal In(Language language) => this with { What = What.In(language), Accepted = Accepted.In(language) };

    public Task ExecuteAsync(HttpContext httpContext) =>
        TypedResults
            .Json(
                new RefusalView(new RefusalWords(What.ToString(), Accepted.ToString(), Example)),
                PlaygroundJson.Of<RefusalView>(),
                statusCode: Status
            )
            .ExecuteAsync(httpContext);
}

internal sealed record RefusalWords(string What, string Accepted, string Example);

internal sealed record RefusalView(RefusalWords Error);

/// <summary>What was read from a request: a value, or why there is none.</summary>
internal readonly record struct Read<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public static implicit operator Read<T>(T value) => new(value, null);

    public static implicit operator Read<T>(Refusal refusal) => new(null, refusal);

    /// <summary>True with the value, or false with the refusal that says why there is none.</summary>
    public bool Has([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refused)
    {
        value = Value;
        refused = Refusal;
        return value is not null;
    }
}
