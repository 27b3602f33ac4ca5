using Microsoft.AspNetCore.Http.HttpResults;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>Why a request was not carried out: what was wrong, what is accepted, and an example. Nothing was stored.</summary>
internal sealed record Refusal(int Status, string What, string Accepted, string Example)
{
    public static Refusal BadRequest(string what, string accepted, string example) =>
        new(StatusCodes.Status400BadRequest, what, accepted, example);

    public JsonHttpResult<RefusalView> ToResult() =>
        TypedResults.Json(
            new RefusalView(new RefusalWords(What, Accepted, Example)),
            PlaygroundJson.Of<RefusalView>(),
            statusCode: Status
        );
}

internal sealed record RefusalWords(string What, string Accepted, string Example);

internal sealed record RefusalView(RefusalWords Error);

/// <summary>What was read from a request: a value, or why there is none.</summary>
internal readonly record struct Read<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public static implicit operator Read<T>(T value) => new(value, null);

    public static implicit operator Read<T>(Refusal refusal) => new(null, refusal);

    /// <summary>True with the value, or false with the answer that says why not.</summary>
    public bool Has(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out IResult? refused
    )
    {
        value = Value;
        refused = Refusal?.ToResult();
        return value is not null;
    }
}
